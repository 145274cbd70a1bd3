package io.imagesteward.sandbox.call;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;

/**
 * The one way into the sandboxed AWS: gates, backend, gates, log.
 *
 * <p>The loopback endpoint enters here, and so does a simulation that has no time for bytes; both meet the same
 * permissions and the same faults. It holds no lock: backends that are shared by threads guard themselves.
 */
public final class CallPath {

    private final Backends backends;
    private final List<Gate> gates;
    private final InstantSource clock;
    private final CallLog log;

    public CallPath(Backends backends, List<Gate> gates, InstantSource clock, CallLog log) {
        this.backends = backends;
        this.gates = List.copyOf(gates);
        this.clock = clock;
        this.log = log;
    }

    /** An ordinary call: one message there, one back. */
    public SdkResponse call(Call call) {
        return pass(call, new Shape<>(SdkResponse.class, List.of(call.request().getClass())));
    }

    /** A call that brings a body of bytes, such as S3 PutObject. */
    public SdkResponse upload(Call call, RequestBody body) {
        List<Class<?>> parameters = List.of(call.request().getClass(), RequestBody.class);
        return pass(call, new Shape<>(SdkResponse.class, parameters), body);
    }

    /** A call that is answered with a body of bytes, such as S3 GetObject. */
    public ResponseBytes<?> download(Call call) {
        List<Class<?>> parameters = List.of(call.request().getClass(), ResponseTransformer.class);
        return (ResponseBytes<?>) pass(call, new Shape<>(Object.class, parameters), ResponseTransformer.toBytes());
    }

    /** How the method for a call looks; the SDK's interfaces offer several for one request. */
    private record Shape<T>(Class<T> result, List<Class<?>> parameters) {}

    private <T> T pass(Call call, Shape<T> shape, Object... extras) {
        try {
            gates.forEach(gate -> gate.before(call));
            T answer = CurrentCall.during(call, () -> invoke(call, shape, extras));
            gates.forEach(gate -> gate.after(call));
            record(call, Optional.empty());
            return answer;
        } catch (AwsServiceException refused) {
            record(call, Optional.of(code(refused)));
            throw refused;
        } catch (LostReply lost) {
            record(call, Optional.of("LostReply"));
            throw lost;
        } catch (FunctionKilled killed) {
            record(call, Optional.of("Killed"));
            throw killed;
        } catch (RuntimeException surprise) {
            record(call, Optional.of("InternalFailure"));
            throw surprise;
        }
    }

    private <T> T invoke(Call call, Shape<T> shape, Object... extras) {
        try {
            String account = call.caller().account();
            SdkClient backend = backends.backend(call.service(), account, call.region());
            var method = ClientMethod.of(backend, shape.result(), shape.parameters());
            if (method.isImplemented()) {
                return shape.result().cast(method.invoke(backend, call.request(), extras));
            }
        } catch (UnsupportedOperationException e) {
            // Collections throw it without a word when a backend writes to a read-only one: that is a bug, not a gap.
            if (e.getMessage() == null) {
                throw e;
            }
            throw notImplemented(call, ": " + e.getMessage());
        }
        throw notImplemented(call, "");
    }

    private void record(Call call, Optional<String> errorCode) {
        log.add(new CallLog.Entry(
                clock.instant(), call.caller(), call.region(), call.service(), call.operation(), errorCode));
    }

    private static AwsServiceException notImplemented(Call call, String detail) {
        String message = "The sandbox does not implement %s %s%s".formatted(call.service(), call.operation(), detail);
        return Refusal.notImplemented(call.service(), message);
    }

    private static String code(AwsServiceException refused) {
        return refused.awsErrorDetails() == null
                ? refused.getClass().getSimpleName()
                : refused.awsErrorDetails().errorCode();
    }
}
