package io.imagesteward.infra.permissions;

import io.imagesteward.core.image.RegionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awscdk.services.iam.PolicyStatement;

/**
 * Copy creates: images in the Regions that policies name, and the parameters that point at them.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/copy-ami-permissions.html">Permissions to copy an AMI</a>
 */
public final class CopyPermissions {

    private CopyPermissions() {}

    public static List<PolicyStatement> statements(Reach reach) {
        var regions = reach.regions().stream().map(RegionId::value).toList();
        // Every image and snapshot of these Regions: a source has no condition key for tags, and a copy no id yet.
        var imagesAndSnapshots = Stream.concat(Arns.images(regions).stream(), Arns.snapshots(regions).stream())
                .toList();
        var statements = new ArrayList<>(List.of(
                Grant.allow(List.of("ec2:CopyImage"), imagesAndSnapshots),
                Grant.allow(
                        List.of("ec2:CreateTags"),
                        imagesAndSnapshots,
                        Map.of("StringEquals", Map.of("ec2:CreateAction", "CopyImage"))),
                // ec2:DescribeImages knows no resource types. Parameters of type aws:ec2:image are checked with it.
                Grant.allow(List.of("ec2:DescribeImages"), List.of("*"))));
        if (!reach.parameterArns().isEmpty()) {
            statements.add(Grant.allow(List.of("ssm:GetParameters", "ssm:PutParameter"), reach.parameterArns()));
        }
        if (!reach.keys().isEmpty()) {
            statements.addAll(CopyKeyPermissions.statements(reach));
        }
        return statements;
    }
}
