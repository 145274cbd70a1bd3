package io.imagesteward.infra.permissions;

import io.imagesteward.core.image.RegionId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What making new images takes, in the hub alone: no spoke has images made in it.
 *
 * @see <a href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html">Actions, resources,
 *     and condition keys for Amazon EC2</a>
 * @see <a href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonworkspaces.html">Actions,
 *     resources, and condition keys for Amazon WorkSpaces</a>
 */
final class CreationPermissions {
    private static final String ASKED_FOR =
            "Every one of this account: which one an image is to be made of, whoever asks for it says.";
    private static final String NEW = "Every image and snapshot of these Regions: new ones have no id yet.";
    private static final String NO_TYPES = "None of these actions knows resource types: IAM accepts only * for them.";

    private CreationPermissions() {}

    static List<Grant> instances(Reach reach) {
        var made = made(reach);
        return List.of(
                Grant.allowAny(ASKED_FOR, List.of("ec2:CreateImage"), List.of(Arns.instances())),
                Grant.allowAny(NEW, List.of("ec2:CreateImage"), made),
                Grant.allowAny(
                        NEW,
                        List.of("ec2:CreateTags"),
                        made,
                        Map.of("StringEquals", Map.of("ec2:CreateAction", "CreateImage"))));
    }

    /**
     * To import an AMI, WorkSpaces gives itself access to it in the caller's name, so the caller needs the right to share
     * AMIs. The condition keeps it from being used in any other way.
     *
     * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html">AWS global
     *     condition context keys: aws:ViaAWSService</a>
     */
    static List<Grant> desktops(Reach reach) {
        return List.of(
                Grant.allowAny(ASKED_FOR, List.of("workspaces:CreateWorkspaceImage"), List.of(Arns.workspaces())),
                Grant.allowAny(
                        NO_TYPES,
                        List.of("workspaces:ImportWorkspaceImage", "workspaces:ImportCustomWorkspaceImage"),
                        List.of("*")),
                Grant.allowAny(
                        "Every image of these Regions: which one is to be imported, whoever asks for it says.",
                        List.of("ec2:ModifyImageAttribute"),
                        Arns.images(regions(reach)),
                        Map.of("Bool", Map.of("aws:ViaAWSService", "true"))));
    }

    /** What Observe looks at before, and how an import is getting on. */
    static Grant look() {
        return Grant.allowAny(
                NO_TYPES,
                List.of("workspaces:DescribeWorkspaces", "workspaces:DescribeCustomWorkspaceImageImport"),
                List.of("*"));
    }

    private static List<String> made(Reach reach) {
        return Stream.concat(Arns.images(regions(reach)).stream(), Arns.snapshots(regions(reach)).stream())
                .toList();
    }

    private static List<String> regions(Reach reach) {
        return reach.regions().stream().map(RegionId::value).toList();
    }
}
