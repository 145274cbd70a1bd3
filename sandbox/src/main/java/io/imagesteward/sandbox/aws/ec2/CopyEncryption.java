package io.imagesteward.sandbox.aws.ec2;

import io.imagesteward.sandbox.aws.kms.KmsKey;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.CopyImageRequest;

/**
 * Under which key the snapshots of a copy are encrypted.
 *
 * <p>The outcomes are those of the tables in "Use encryption with EBS-backed AMIs" in the EC2 User Guide, and for a copy to
 * another Region that of "Copy an Amazon EBS snapshot" in the EBS User Guide. A named key is not looked at when the copy
 * is asked for: CopyImage answers with an image id, and the copy fails later.
 */
record CopyEncryption(Ec2Scope scope, CopyImageRequest request) {

    void check(List<DiskSnapshot> sources) {
        if (request.kmsKeyId() != null && !Boolean.TRUE.equals(request.encrypted())) {
            throw Ec2Errors.combination("The parameter KmsKeyId requires the parameter Encrypted to be set.");
        }
        if (Boolean.FALSE.equals(request.encrypted()) && sources.stream().anyMatch(DiskSnapshot::isEncrypted)) {
            throw Ec2Errors.of("InvalidRequest", "An encrypted image cannot be copied to an unencrypted one.");
        }
    }

    /** The key for the copy of a snapshot; none leaves the copy unencrypted. */
    Optional<String> keyFor(DiskSnapshot source, String sourceRegion) {
        if (request.kmsKeyId() != null) {
            return Optional.of(named(request.kmsKeyId()));
        }
        boolean keepsKey = source.isEncrypted()
                && source.isOwnedBy(scope.account())
                && sourceRegion.equals(scope.place().region());
        if (keepsKey) {
            return Optional.of(source.details().kmsKeyId());
        }
        boolean encrypts = source.isEncrypted() || Boolean.TRUE.equals(request.encrypted()) || encryptsByDefault();
        return encrypts ? Optional.of(scope.ec2().defaultEbsKey(scope.place())) : Optional.empty();
    }

    /** Whether the caller's account may encrypt under a key in this Region. */
    static boolean works(Ec2Scope scope, String key) {
        return scope.ec2()
                .kms()
                .find(scope.place(), key)
                .filter((KmsKey found) -> found.worksFor(scope.account()))
                .isPresent();
    }

    /** The ARN where the key is known, else the text as it came: the failure to come needs no more. */
    private String named(String key) {
        return scope.ec2().kms().find(scope.place(), key).map(KmsKey::arn).orElse(key);
    }

    private boolean encryptsByDefault() {
        return scope.here()
                .ledger()
                .ebsDefaults()
                .getOrDefault(scope.account(), EbsDefaults.NONE)
                .encryptByDefault();
    }
}
