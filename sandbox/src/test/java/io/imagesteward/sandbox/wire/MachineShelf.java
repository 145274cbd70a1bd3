package io.imagesteward.sandbox.wire;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.sfn.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.sfn.model.ResourceNotFoundException;
import software.amazon.awssdk.services.sfn.model.StartSyncExecutionRequest;
import software.amazon.awssdk.services.sfn.model.StartSyncExecutionResponse;
import software.amazon.awssdk.services.sfn.model.Tag;

/** A Step Functions that echoes input and knows no machine called absent. */
final class MachineShelf implements SfnClient {
    @Override
    public StartSyncExecutionResponse startSyncExecution(StartSyncExecutionRequest request) {
        return StartSyncExecutionResponse.builder()
                .output(request.input())
                .startDate(JsonServicesWireTest.TIME)
                .billingDetails(b -> b.billedMemoryUsedInMB(64L))
                .build();
    }

    @Override
    public ListTagsForResourceResponse listTagsForResource(ListTagsForResourceRequest request) {
        if (request.resourceArn().endsWith("absent")) {
            throw ResourceNotFoundException.builder()
                    .resourceName(request.resourceArn())
                    .awsErrorDetails(AwsErrorDetails.builder()
                            .errorCode("ResourceNotFound")
                            .errorMessage("Nothing there")
                            .build())
                    .statusCode(400)
                    .build();
        }
        return ListTagsForResourceResponse.builder()
                .tags(Tag.builder().key("a").build(), Tag.builder().key("b").build())
                .build();
    }

    @Override
    public String serviceName() {
        return "states";
    }

    @Override
    public void close() {}
}
