package io.imagesteward.functions.aws.kms;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DescribeKeyRequest;
import software.amazon.awssdk.services.kms.model.DescribeKeyResponse;
import software.amazon.awssdk.services.kms.model.GetKeyPolicyRequest;
import software.amazon.awssdk.services.kms.model.GetKeyPolicyResponse;
import software.amazon.awssdk.services.kms.model.GrantListEntry;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.kms.model.ListGrantsRequest;
import software.amazon.awssdk.services.kms.model.ListGrantsResponse;
import software.amazon.awssdk.services.kms.paginators.ListGrantsIterable;

/** A key whose policy and grants are closed until there are some. */
final class Kms implements KmsClient {

    final List<String> asked = new ArrayList<>();
    String policy = "";
    List<List<String>> pages = List.of();
    String refusal = "not for you";

    @Override
    public DescribeKeyResponse describeKey(DescribeKeyRequest request) {
        refuseIf(!refusal.isEmpty());
        return DescribeKeyResponse.builder().build();
    }

    @Override
    public GetKeyPolicyResponse getKeyPolicy(GetKeyPolicyRequest request) {
        asked.add("policy");
        refuseIf(policy.isEmpty());
        return GetKeyPolicyResponse.builder().policy(policy).build();
    }

    @Override
    public ListGrantsResponse listGrants(ListGrantsRequest request) {
        asked.add("grants");
        refuseIf(pages.isEmpty());
        int page = request.marker() == null ? 0 : Integer.parseInt(request.marker());
        boolean more = page + 1 < pages.size();
        return ListGrantsResponse.builder()
                .grants(pages.get(page).stream().map(Kms::grant).toList())
                .truncated(more)
                .nextMarker(more ? String.valueOf(page + 1) : null)
                .build();
    }

    @Override
    public ListGrantsIterable listGrantsPaginator(ListGrantsRequest request) {
        return new ListGrantsIterable(this, request);
    }

    private static GrantListEntry grant(String grantee) {
        return GrantListEntry.builder()
                .granteePrincipal(grantee)
                .operationsWithStrings("Decrypt", "DescribeKey", "CreateGrant")
                .build();
    }

    private void refuseIf(boolean closed) {
        if (closed) {
            var details = AwsErrorDetails.builder()
                    .errorCode("AccessDeniedException")
                    .errorMessage(refusal)
                    .build();
            throw (KmsException) KmsException.builder().awsErrorDetails(details).build();
        }
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
