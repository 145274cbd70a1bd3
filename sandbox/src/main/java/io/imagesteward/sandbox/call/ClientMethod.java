package io.imagesteward.sandbox.call;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkRequest;

/**
 * The method of a backend that takes a given request, found once by the request's class.
 *
 * <p>Dispatch by type keeps the sandbox free of a line of code per operation, and asking where the method is declared
 * tells an operation the backend has from one it only inherits, without calling it.
 */
record ClientMethod(Method method) {

    private static final Map<Key, ClientMethod> FOUND = new ConcurrentHashMap<>();

    private record Key(Class<?> backend, Class<?> result, List<Class<?>> parameters) {}

    static ClientMethod of(SdkClient backend, Class<?> result, List<Class<?>> parameters) {
        return FOUND.computeIfAbsent(new Key(backend.getClass(), result, parameters), ClientMethod::find);
    }

    /** False for a method that only the SDK's interface has: its default throws. */
    boolean isImplemented() {
        return !method.getDeclaringClass().isInterface();
    }

    /** Invokes the method and lets whatever it throws through as it is. */
    Object invoke(SdkClient backend, SdkRequest request, Object... extras) {
        Object[] arguments = new Object[extras.length + 1];
        arguments[0] = request;
        System.arraycopy(extras, 0, arguments, 1, extras.length);
        try {
            return Objects.requireNonNull(
                    method.invoke(backend, arguments), () -> "%s answered null".formatted(method));
        } catch (InvocationTargetException e) {
            switch (e.getCause()) {
                case RuntimeException thrown -> throw thrown;
                case Error thrown -> throw thrown;
                case null, default -> throw new IllegalStateException("%s failed".formatted(method), e.getCause());
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("%s was made accessible, yet is not".formatted(method), e);
        }
    }

    private static ClientMethod find(Key key) {
        return Arrays.stream(key.backend().getMethods())
                .filter(m -> !m.isBridge() && key.result().isAssignableFrom(m.getReturnType()))
                .filter(m -> List.of(m.getParameterTypes()).equals(key.parameters()))
                .findFirst()
                .map(ClientMethod::accessible)
                .orElseThrow(() -> new UnsupportedOperationException(
                        "%s has no method that takes %s".formatted(key.backend().getName(), key.parameters())));
    }

    private static ClientMethod accessible(Method method) {
        method.setAccessible(true);
        return new ClientMethod(method);
    }
}
