package io.imagesteward.sandbox.wire;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/** How a family of services writes requests, answers and errors as HTTP. Smithy calls these the AWS protocols. */
sealed interface Protocol permits Ec2Protocol, QueryProtocol, JsonProtocol, RestJsonProtocol, S3Protocol {

    Incoming decode(Service service, WireRequest request);

    WireAnswer answer(Outgoing outgoing);

    WireAnswer refusal(AwsServiceException error, String requestId);

    /**
     * A decoded request.
     *
     * @param operation the name the client gave it
     */
    record Incoming(String operation, SdkRequest request, Body body) {

        static Incoming of(String operation, SdkRequest request) {
            return new Incoming(operation, request, new Body.InMessage());
        }
    }

    /** Where the bytes of a call are: almost always inside its messages, but an S3 object is beside them. */
    sealed interface Body {
        record InMessage() implements Body {}

        record Uploaded(SdkBytes bytes) implements Body {}

        record Downloaded() implements Body {}
    }

    /**
     * An answer to be encoded.
     *
     * @param stream the bytes beside the answer, for {@link Body.Downloaded}; otherwise empty
     */
    record Outgoing(String operation, SdkResponse response, SdkBytes stream, String requestId) {}
}
