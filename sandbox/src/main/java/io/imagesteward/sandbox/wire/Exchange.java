package io.imagesteward.sandbox.wire;

import io.imagesteward.sandbox.call.Call;
import io.imagesteward.sandbox.call.CallPath;
import io.imagesteward.sandbox.call.LostReply;
import io.imagesteward.sandbox.call.Refusal;
import io.imagesteward.sandbox.wire.Protocol.Body;
import io.imagesteward.sandbox.wire.Protocol.Incoming;
import io.imagesteward.sandbox.wire.Protocol.Outgoing;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.sync.RequestBody;

/** Turns one HTTP request into a call and its outcome into one HTTP answer; whatever goes wrong, there is an answer. */
record Exchange(CallPath calls, Credentials credentials) {

    private static final System.Logger LOG = System.getLogger(Exchange.class.getName());
    private static final SdkBytes NOTHING = SdkBytes.fromByteArray(new byte[0]);

    /** Answers, or throws {@link LostReply} when there must be no answer. */
    WireAnswer answer(WireRequest request, String requestId) {
        // Until the service is known there is no telling which protocol the client understands; most read this one.
        Protocol protocol =
                request.headers().containsKey("X-Amz-Target") ? new JsonProtocol("1.1") : new QueryProtocol();
        try {
            var sender = Sender.of(request, credentials);
            protocol = sender.service().protocol();
            Incoming incoming = protocol.decode(sender.service(), request);
            return protocol.answer(perform(sender, incoming, requestId));
        } catch (LostReply lost) {
            throw lost;
        } catch (AwsServiceException refused) {
            return protocol.refusal(refused, requestId);
        } catch (RuntimeException | Error surprise) {
            LOG.log(System.Logger.Level.ERROR, "The sandbox failed to answer " + request.path(), surprise);
            return protocol.refusal(Refusal.of("sandbox", 500, "InternalFailure", surprise.toString()), requestId);
        }
    }

    private Outgoing perform(Sender sender, Incoming incoming, String requestId) {
        String operation = incoming.operation();
        var call = new Call(
                sender.caller(), sender.region(), sender.service().signingName(), operation, incoming.request());
        return switch (incoming.body()) {
            case Body.InMessage() -> new Outgoing(operation, calls.call(call), NOTHING, requestId);
            case Body.Uploaded(SdkBytes bytes) -> {
                var body = RequestBody.fromBytes(bytes.asByteArrayUnsafe());
                yield new Outgoing(operation, calls.upload(call, body), NOTHING, requestId);
            }
            case Body.Downloaded() -> {
                var answer = calls.download(call);
                var bytes = SdkBytes.fromByteArrayUnsafe(answer.asByteArrayUnsafe());
                yield new Outgoing(operation, (SdkResponse) answer.response(), bytes, requestId);
            }
        };
    }
}
