package io.imagesteward.infra.permissions;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Aws;

/**
 * What a dry run of a launch takes, which is what a launch takes: IAM has no condition for a dry run. So it is given only where
 * somebody asks for it, for images of the hub alone and the types that are tried, and without {@code iam:PassRole}, so that
 * what is launched would have no role.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ExamplePolicies_EC2.html">Example policies: launch
 *     instances</a>
 */
final class LaunchTrial {

    private static final List<String> RUN = List.of("ec2:RunInstances");

    /** Those of {@code functions.aws.ec2.LaunchTrial}, which this module does not see. */
    private static final List<String> TYPES = List.of("t3.micro", "t4g.micro");

    private LaunchTrial() {}

    static List<Grant> statements(String hub) {
        return List.of(
                Grant.allowAny(
                        "Every image of the hub: which are shared is for its policies to say.",
                        RUN,
                        Arns.images(List.of("*")),
                        Map.of("StringEquals", Map.of("ec2:Owner", hub))),
                Grant.allowAny(
                        "An instance has no id before it is launched.",
                        RUN,
                        List.of(own("instance")),
                        Map.of("StringEquals", Map.of("ec2:InstanceType", TYPES))),
                Grant.allowAny(
                        "What an instance is made of besides; which subnet and group it falls into is the account's default.",
                        RUN,
                        List.of(own("network-interface"), own("security-group"), own("subnet"), own("volume"))));
    }

    private static String own(String type) {
        return "arn:%s:ec2:*:%s:%s/*".formatted(Aws.PARTITION, Aws.ACCOUNT_ID, type);
    }
}
