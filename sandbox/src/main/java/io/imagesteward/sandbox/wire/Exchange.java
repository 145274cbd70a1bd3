package io.imagesteward.sandbox.wire;

import io.imagesteward.sandbox.call.Call;
import io.imagesteward.sandbox.call.CallPath;
import io.imagesteward.sandbox.call.Caller;
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
            var sender = Sender.of(request);
            protocol = sender.service().protocol();
            var caller = sender.caller(credentials);
            Incoming incoming = protocol.decode(sender.service(), request);
            return protocol.answer(perform(call(sender, caller, incoming), incoming.body(), requestId));
        } catch (LostReply lost) {
            throw lost;
        } catch (AwsServiceException refused) {
            return protocol.refusal(refused, requestId);
        } catch (RuntimeException | Error surprise) {
            LOG.log(System.Logger.Level.ERROR, "The sandbox failed to answer " + request.path(), surprise);
            return protocol.refusal(Refusal.of("sandbox", 500, "InternalFailure", surprise.toString()), requestId);
        }
    }

    private static Call call(Sender sender, Caller caller, Incoming incoming) {
        return new Call(
                caller, sender.region(), sender.service().signingName(), incoming.operation(), incoming.request());
    }

    private Outgoing perform(Call call, Body body, String requestId) {
        String operation = call.operation();
        return switch (body) {
            case Body.InMessage() -> new Outgoing(operation, calls.call(call), NOTHING, requestId);
            case Body.Uploaded(SdkBytes bytes) -> {
                var upload = RequestBody.fromBytes(bytes.asByteArrayUnsafe());
                yield new Outgoing(operation, calls.upload(call, upload), NOTHING, requestId);
            }
            case Body.Downloaded() -> {
                var answer = calls.download(call);
                var bytes = SdkBytes.fromByteArrayUnsafe(answer.asByteArrayUnsafe());
                yield new Outgoing(operation, (SdkResponse) answer.response(), bytes, requestId);
            }
        };
    }
}
