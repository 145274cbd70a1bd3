package io.imagesteward.infra.permissions;

import java.util.ArrayList;
import java.util.List;

/**
 * What a function may do in a spoke through its member role there: less than at home, and nothing that disables,
 * deletes or shares.
 *
 * <p>Observe has no {@code ec2:RunInstances} unless somebody asks for it ({@link LaunchTrial}), although a dry run of it would
 * prove that an image can be launched: IAM has no condition for a dry run, so the right to try is the right to launch. What can be proven without it is that the
 * spoke sees image and snapshots, and that their keys exist and are enabled for it.
 *
 * @see <a href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html">Actions, resources,
 *     and condition keys for Amazon EC2</a>
 */
public final class MemberPermissions {

    private static final List<String> ANY_REGION = List.of("*");
    private static final String LISTS = "None of these actions knows resource types: IAM accepts only * for them.";

    private MemberPermissions() {}

    public static List<Grant> statements(MemberFunction function, Reach reach) {
        return switch (function) {
            case OBSERVE -> observe(reach);
            case COPY -> copy(reach);
            case SHARE -> share(reach);
        };
    }

    private static List<Grant> observe(Reach reach) {
        var statements = new ArrayList<>(List.of(
                Grant.allowAny(
                        LISTS,
                        List.of(
                                "ec2:DescribeImages",
                                "ec2:DescribeSnapshots",
                                "ec2:DescribeRegions",
                                "ec2:DescribeInstances",
                                "ec2:DescribeLaunchTemplates",
                                "ec2:DescribeLaunchTemplateVersions",
                                "ec2:DescribeImageReferences",
                                "autoscaling:DescribeAutoScalingGroups",
                                "autoscaling:DescribeLaunchConfigurations"),
                        List.of("*")),
                Grant.allowAny(
                        "Every parameter, AWS's public ones too: a launch template may name any. Secure strings stay "
                                + "closed, because the role may use no key.",
                        List.of("ssm:GetParameters"),
                        List.of(Arns.parameters())),
                Grant.allowAny(
                        "Every key, of any account: which key an image is under shows only when the image is read. "
                                + "It reads metadata alone, and the key's own policy must agree.",
                        List.of("kms:DescribeKey"),
                        List.of(Arns.key("*", "*", "*")))));
        if (reach.workspaces()) {
            statements.add(WorkspacesPermissions.lists());
        }
        return statements;
    }

    /** The spoke pulls: what it copies it owns, under its own key. */
    private static List<Grant> copy(Reach reach) {
        var statements = new ArrayList<>(CopyPermissions.images(reach));
        if (reach.workspaces()) {
            statements.addAll(WorkspacesPermissions.pull());
        }
        return statements;
    }

    private static List<Grant> share(Reach reach) {
        return reach.trusts() ? List.of(tag(reach), leave()) : List.of(tag(reach));
    }

    /**
     * What a stranger shares can be given up from inside alone. What the hub shares is not to be lost that way.
     *
     * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/cancel-sharing-an-AMI.html">Cancel having an AMI
     *     shared with your AWS account</a>
     */
    private static Grant leave() {
        return Grant.allowAny(
                "Every image: a stranger's has an id that nobody knows beforehand.",
                List.of("ec2:CancelImageLaunchPermission"),
                Arns.images(ANY_REGION));
    }

    /**
     * Tags do not cross accounts, so what a spoke is to see of them it has to put on the shared image itself. They are
     * the spoke's alone.
     *
     * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Tags.html">Tag your Amazon EC2 resources</a>
     */
    private static Grant tag(Reach reach) {
        return Grant.allowAny(
                "Every image: which of them are shared with the account is for the policies of the hub to say, and the "
                        + "condition allows no tags but ours and those that policies name.",
                List.of("ec2:CreateTags", "ec2:DeleteTags"),
                Arns.images(ANY_REGION),
                reach.ownTagsAlone());
    }
}
