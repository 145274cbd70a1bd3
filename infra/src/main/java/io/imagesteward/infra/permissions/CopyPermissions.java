package io.imagesteward.infra.permissions;

import io.imagesteward.core.image.RegionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Copy creates: images, new ones and copies, in the Regions that policies name, and the parameters that point at them.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/copy-ami-permissions.html">Permissions to copy an AMI</a>
 */
public final class CopyPermissions {

    private static final String UNKNOWN_BEFORE =
            "Every image and snapshot of these Regions: a source has no condition key for tags, and a copy no id yet.";

    private CopyPermissions() {}

    public static List<Grant> statements(Reach reach) {
        var statements = new ArrayList<>(images(reach));
        statements.addAll(CreationPermissions.instances(reach));
        if (reach.workspaces()) {
            statements.addAll(WorkspacesPermissions.copy());
            statements.addAll(CreationPermissions.desktops(reach));
        }
        return statements;
    }

    /** What copying and publishing takes, in whichever account: names of keys and parameters are of the account itself. */
    static List<Grant> images(Reach reach) {
        var regions = reach.regions().stream().map(RegionId::value).toList();
        var imagesAndSnapshots = Stream.concat(Arns.images(regions).stream(), Arns.snapshots(regions).stream())
                .toList();
        var statements = new ArrayList<>(List.of(
                Grant.allowAny(UNKNOWN_BEFORE, List.of("ec2:CopyImage"), imagesAndSnapshots),
                Grant.allowAny(
                        UNKNOWN_BEFORE,
                        List.of("ec2:CreateTags"),
                        imagesAndSnapshots,
                        Map.of("StringEquals", Map.of("ec2:CreateAction", "CopyImage"))),
                Grant.allowAny(
                        "ec2:DescribeImages knows no resource types. Parameters of type aws:ec2:image are checked with it.",
                        List.of("ec2:DescribeImages"),
                        List.of("*"))));
        if (!reach.parameterArns().isEmpty()) {
            statements.add(Grant.allow(List.of("ssm:GetParameters", "ssm:PutParameter"), reach.parameterArns()));
        }
        if (!reach.keys().isEmpty()) {
            statements.addAll(CopyKeyPermissions.statements(reach));
        }
        return statements;
    }
}
