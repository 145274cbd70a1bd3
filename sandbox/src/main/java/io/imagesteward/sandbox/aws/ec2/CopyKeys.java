package io.imagesteward.sandbox.aws.ec2;

import io.imagesteward.sandbox.aws.kms.KmsKey;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.Snapshot;

/**
 * Whether the caller may use the keys that a copy needs: the source's to read, the copy's to write and to make a grant on.
 * EC2 asks with the caller's rights and keeps the answer to itself, so that the copy fails later, like one under a key that is
 * not there.
 *
 * @see <a href="https://docs.aws.amazon.com/ebs/latest/userguide/ebs-copy-snapshot.html">Copy an Amazon EBS snapshot:
 *     encryption</a>
 */
record CopyKeys(Ec2Scope destination, CopySource source) {

    private static final Set<String> READ =
            Set.of("kms:DescribeKey", "kms:Decrypt", "kms:ReEncryptFrom", "kms:CreateGrant");
    private static final Set<String> ENCRYPT =
            Set.of("kms:DescribeKey", "kms:GenerateDataKeyWithoutPlaintext", "kms:CreateGrant");
    private static final Set<String> ENCRYPT_AGAIN =
            Set.of("kms:DescribeKey", "kms:GenerateDataKeyWithoutPlaintext", "kms:ReEncryptTo", "kms:CreateGrant");

    /** Asks for every snapshot, given the copies by the ids of their sources. */
    boolean permitted(Map<String, Snapshot> copies) {
        return source.snapshots().stream()
                .allMatch(original -> permitted(source.reader(), original.details(), READ)
                        && permitted(
                                destination,
                                copies.get(original.id()),
                                original.isEncrypted() ? ENCRYPT_AGAIN : ENCRYPT));
    }

    /** What is not encrypted needs no key, and a key that is not there is the matter of another check. */
    private static boolean permitted(Ec2Scope scope, @Nullable Snapshot snapshot, Set<String> actions) {
        var kms = scope.ec2().kms();
        return Optional.ofNullable(snapshot)
                .map(Snapshot::kmsKeyId)
                .flatMap(id -> kms.find(scope.place(), id))
                .filter((KmsKey key) -> !kms.allowsThroughEc2(scope.place(), key, actions))
                .isEmpty();
    }
}
