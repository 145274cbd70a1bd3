package io.imagesteward.sandbox.aws.kms;

import io.imagesteward.sandbox.aws.Place;
import io.imagesteward.sandbox.aws.Surroundings;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DescribeKeyRequest;
import software.amazon.awssdk.services.kms.model.DescribeKeyResponse;
import software.amazon.awssdk.services.kms.model.KeyManagerType;
import software.amazon.awssdk.services.kms.model.KeyMetadata;
import software.amazon.awssdk.services.kms.model.KeySpec;
import software.amazon.awssdk.services.kms.model.KeyState;
import software.amazon.awssdk.services.kms.model.KeyUsageType;

/** DescribeKey for one account and Region. */
public final class KmsBackend implements KmsClient {

    private final Kms kms;
    private final Surroundings surroundings;
    private final Place place;

    KmsBackend(Kms kms, Surroundings surroundings, Place place) {
        this.kms = kms;
        this.surroundings = surroundings;
        this.place = place;
    }

    @Override
    public DescribeKeyResponse describeKey(DescribeKeyRequest request) {
        return surroundings.atomically(() -> {
            var key = kms.find(place, request.keyId()).orElseThrow(() -> KmsErrors.notFound(place, request.keyId()));
            if (!key.allows(place.account())) {
                throw KmsErrors.accessDenied(place, key);
            }
            return DescribeKeyResponse.builder().keyMetadata(metadata(key)).build();
        });
    }

    private static KeyMetadata metadata(KmsKey key) {
        boolean symmetric = key.kind() != KmsKey.Kind.CUSTOMER_ASYMMETRIC;
        return KeyMetadata.builder()
                .keyId(key.id())
                .arn(key.arn())
                .awsAccountId(key.place().account())
                .enabled(key.enabled())
                .keyState(key.enabled() ? KeyState.ENABLED : KeyState.DISABLED)
                .keyManager(key.isAwsManaged() ? KeyManagerType.AWS : KeyManagerType.CUSTOMER)
                .keySpec(symmetric ? KeySpec.SYMMETRIC_DEFAULT : KeySpec.RSA_2048)
                .keyUsage(KeyUsageType.ENCRYPT_DECRYPT)
                .multiRegion(false)
                .build();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {
        // Holds nothing to release.
    }
}
