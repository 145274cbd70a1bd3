package io.imagesteward.sandbox.call;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.AbortableInputStream;

/**
 * SDK clients without a wire: a method called with a request goes to the {@link CallPath} as the object it is. The same
 * gates and backends are met as over the loopback endpoint, a hundred times sooner.
 */
public final class TypedClients {

    private final CallPath path;

    public TypedClients(CallPath path) {
        this.path = path;
    }

    /** A client of one service for a caller in a Region. */
    public <C extends SdkClient> C client(Class<C> service, Caller caller, String region) {
        var calls = new Calls(path, signingName(service), caller, region);
        return service.cast(Proxy.newProxyInstance(service.getClassLoader(), new Class<?>[] {service}, calls));
    }

    /** What the SDK's interface calls SERVICE_NAME is what its requests are signed for. */
    private static String signingName(Class<? extends SdkClient> service) {
        try {
            return (String) service.getField("SERVICE_NAME").get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(service + " does not say what its requests are signed for", e);
        }
    }

    private record Calls(CallPath path, String service, Caller caller, String region) implements InvocationHandler {

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            if (method.getDeclaringClass() == Object.class) {
                return method.invoke(this, arguments);
            }
            if (arguments != null
                    && arguments[0] instanceof SdkRequest request
                    && SdkResponse.class.isAssignableFrom(method.getReturnType())) {
                return heard(request, arguments);
            }
            if (arguments != null
                    && arguments[0] instanceof SdkRequest request
                    && arguments.length == 2
                    && arguments[1] instanceof ResponseTransformer<?, ?> transformer) {
                return downloaded(request, transformer);
            }
            if (method.isDefault()) {
                // Consumer overloads and paginators are defaults that end in a method above.
                return InvocationHandler.invokeDefault(proxy, method, arguments);
            }
            return method.getName().equals("serviceName") ? service : null; // close: there is no connection
        }

        private SdkResponse heard(SdkRequest request, Object[] arguments) {
            var call = callOf(request);
            try {
                return arguments.length == 2 && arguments[1] instanceof RequestBody body
                        ? path.upload(call, body)
                        : path.call(call);
            } catch (LostReply lost) {
                throw dropped(lost);
            }
        }

        @SuppressWarnings("unchecked") // an operation has one type of answer, and its transformer takes that one
        private @Nullable Object downloaded(SdkRequest request, ResponseTransformer<?, ?> transformer)
                throws Exception {
            try {
                var bytes = path.download(callOf(request));
                return ((ResponseTransformer<Object, Object>) transformer)
                        .transform(bytes.response(), AbortableInputStream.create(bytes.asInputStream()));
            } catch (LostReply lost) {
                throw dropped(lost);
            }
        }

        private Call callOf(SdkRequest request) {
            var name = request.getClass().getSimpleName();
            return new Call(caller, region, service, name.substring(0, name.length() - "Request".length()), request);
        }

        /** What the SDK makes of a connection that was dropped. */
        private static SdkClientException dropped(LostReply lost) {
            return SdkClientException.create(lost.getMessage(), lost);
        }
    }
}
