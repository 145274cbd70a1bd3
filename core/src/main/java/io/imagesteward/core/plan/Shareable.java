package io.imagesteward.core.plan;

import io.imagesteward.core.inventory.Ami;
import io.imagesteward.core.inventory.Encryption;
import io.imagesteward.core.inventory.Snapshot;
import io.imagesteward.core.policy.SharingRule;
import java.util.Optional;

/**
 * What stands in the way of sharing an image, known before anything is changed.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/sharingamis-explicit.html">Share an AMI</a>
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ami-quotas.html">AMI quotas</a>
 */
final class Shareable {

    private Shareable() {}

    static Optional<Reason> obstacle(SharingRule rule, Ami ami) {
        if (rule.principals().isEmpty()) {
            return Optional.empty();
        }
        if (rule.principals().size() > SharingPlan.QUOTA) {
            return Optional.of(new Reason(
                    Reason.Code.QUOTA,
                    "the policy names %d accounts, organizations and units, and an image can be shared with %d; name organizational units instead of accounts"
                            .formatted(rule.principals().size(), SharingPlan.QUOTA)));
        }
        return ami.snapshots().stream()
                .map(snapshot -> obstacle(ami, snapshot))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Reason> obstacle(Ami ami, Snapshot snapshot) {
        return switch (snapshot.encryption()) {
            case Encryption.None none -> Optional.empty();
            case Encryption.CustomerManaged key -> Optional.empty();
            case Encryption.AwsManaged key ->
                Optional.of(new Reason(
                        Reason.Code.AWS_MANAGED_KEY,
                        "%s is encrypted under the AWS managed key aws/ebs, which no other account can ever use. %s"
                                .formatted(snapshot.ref().id(), remedy(ami))));
            case Encryption.Unknown key ->
                Optional.of(new Reason(
                        Reason.Code.UNKNOWN_KEY,
                        "%s is encrypted under %s, and that key could not be read (%s). Allow kms:DescribeKey on it to the Observe function"
                                .formatted(snapshot.ref().id(), key.keyArn(), key.why())));
        };
    }

    private static String remedy(Ami ami) {
        var region = ami.ref().region();
        return ami.source().isPresent()
                ? "Encryption by default put this copy there: name a kmsKey for %s in the policy, and deregister %s"
                        .formatted(region, ami.ref().id().value())
                : "Make a copy of %s under a customer managed key that the targets may use (aws ec2 copy-image --region %s --source-region %s --source-image-id %s --encrypted --kms-key-id <key> --name <name>) and distribute that copy"
                        .formatted(ami.ref(), region, region, ami.ref().id().value());
    }
}
