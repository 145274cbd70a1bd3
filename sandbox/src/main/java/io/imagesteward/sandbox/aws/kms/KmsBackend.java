package io.imagesteward.sandbox.aws.kms;

import io.imagesteward.sandbox.aws.Place;
import io.imagesteward.sandbox.aws.Surroundings;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.AliasListEntry;
import software.amazon.awssdk.services.kms.model.CreateGrantRequest;
import software.amazon.awssdk.services.kms.model.CreateGrantResponse;
import software.amazon.awssdk.services.kms.model.DescribeKeyRequest;
import software.amazon.awssdk.services.kms.model.DescribeKeyResponse;
import software.amazon.awssdk.services.kms.model.GetKeyPolicyRequest;
import software.amazon.awssdk.services.kms.model.GetKeyPolicyResponse;
import software.amazon.awssdk.services.kms.model.GrantListEntry;
import software.amazon.awssdk.services.kms.model.KeyManagerType;
import software.amazon.awssdk.services.kms.model.KeyMetadata;
import software.amazon.awssdk.services.kms.model.KeySpec;
import software.amazon.awssdk.services.kms.model.KeyState;
import software.amazon.awssdk.services.kms.model.KeyUsageType;
import software.amazon.awssdk.services.kms.model.ListAliasesRequest;
import software.amazon.awssdk.services.kms.model.ListAliasesResponse;
import software.amazon.awssdk.services.kms.model.ListGrantsRequest;
import software.amazon.awssdk.services.kms.model.ListGrantsResponse;
import software.amazon.awssdk.services.kms.model.RevokeGrantRequest;
import software.amazon.awssdk.services.kms.model.RevokeGrantResponse;

/**
 * Keys as one account in one Region sees them: what they are, what they are called, and who may use them.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/APIReference/API_Operations.html">AWS KMS API Reference</a>
 */
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
        return surroundings.atomically(() -> DescribeKeyResponse.builder()
                .keyMetadata(metadata(permitted("kms:DescribeKey", request.keyId())))
                .build());
    }

    @Override
    public GetKeyPolicyResponse getKeyPolicy(GetKeyPolicyRequest request) {
        return surroundings.atomically(() -> GetKeyPolicyResponse.builder()
                .policy(own(permitted("kms:GetKeyPolicy", request.keyId()))
                        .policy()
                        .text())
                .policyName("default")
                .build());
    }

    @Override
    public ListAliasesResponse listAliases(ListAliasesRequest request) {
        return surroundings.atomically(() -> {
            boolean person = KeyUser.current(place.account()).role().isEmpty();
            if (!person && !surroundings.permissions().allows("kms:ListAliases", "*")) {
                throw KmsErrors.invalid("AccessDeniedException", "kms:ListAliases is not allowed");
            }
            var aliases = kms.aliasesAt(place).entrySet().stream()
                    .map(alias -> AliasListEntry.builder()
                            .aliasName(alias.getKey())
                            .aliasArn(place.arn("kms", alias.getKey()))
                            .targetKeyId(
                                    alias.getValue().substring(alias.getValue().lastIndexOf('/') + 1))
                            .build())
                    .toList();
            return ListAliasesResponse.builder()
                    .aliases(aliases)
                    .truncated(false)
                    .build();
        });
    }

    @Override
    public CreateGrantResponse createGrant(CreateGrantRequest request) {
        return surroundings.atomically(() -> {
            var key = permitted("kms:CreateGrant", request.keyId());
            String principal = request.granteePrincipal();
            if (principal == null || !principal.matches("arn:aws:iam::\\d{12}:.+")) {
                throw KmsErrors.invalid("InvalidArnException", "GranteePrincipal '%s' is no ARN".formatted(principal));
            }
            var entry = GrantListEntry.builder()
                    .keyId(key.arn())
                    .grantId(surroundings.ids().uuid().replace("-", ""))
                    .name(request.name())
                    .granteePrincipal(principal)
                    .retiringPrincipal(request.retiringPrincipal())
                    .operationsWithStrings(request.operationsAsStrings())
                    .issuingAccount("arn:aws:iam::%s:root".formatted(place.account()))
                    .creationDate(surroundings.now())
                    .build();
            kms.change(key.arn(), changed -> changed.with(new KeyGrant(entry)));
            return CreateGrantResponse.builder()
                    .grantId(entry.grantId())
                    .grantToken(entry.grantId())
                    .build();
        });
    }

    @Override
    public ListGrantsResponse listGrants(ListGrantsRequest request) {
        return surroundings.atomically(() -> {
            var grants = permitted("kms:ListGrants", request.keyId()).grants().stream()
                    .map(KeyGrant::details)
                    .filter(grant -> is(request.grantId(), grant.grantId()))
                    .filter(grant -> is(request.granteePrincipal(), grant.granteePrincipal()))
                    .toList();
            return ListGrantsResponse.builder().grants(grants).truncated(false).build();
        });
    }

    @Override
    public RevokeGrantResponse revokeGrant(RevokeGrantRequest request) {
        return surroundings.atomically(() -> {
            var key = permitted("kms:RevokeGrant", request.keyId());
            if (key.grants().stream().noneMatch(grant -> grant.id().equals(request.grantId()))) {
                throw KmsErrors.notFound("Grant ID %s not found".formatted(request.grantId()));
            }
            kms.change(key.arn(), changed -> changed.withoutGrant(request.grantId()));
            return RevokeGrantResponse.builder().build();
        });
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {
        // Holds nothing to release.
    }

    private KmsKey permitted(String action, String keyId) {
        var key = kms.find(place, keyId).orElseThrow(() -> KmsErrors.notFound(place, keyId));
        if (!kms.allows(place, key, action)) {
            throw KmsErrors.accessDenied(place, key, action);
        }
        return key;
    }

    /** Policies are read in the key's own account only. */
    private KmsKey own(KmsKey key) {
        if (!key.place().account().equals(place.account())) {
            throw KmsErrors.accessDenied(place, key, "kms:GetKeyPolicy");
        }
        return key;
    }

    private static boolean is(@Nullable String wanted, @Nullable String found) {
        return wanted == null || wanted.equals(found);
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
}
