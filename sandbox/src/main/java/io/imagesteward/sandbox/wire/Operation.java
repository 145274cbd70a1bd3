package io.imagesteward.sandbox.wire;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.utils.builder.Buildable;

/**
 * One operation of a service, as far as its wire format needs it: a name and the class of its request.
 *
 * @param name as the request class has it; the API may write acronyms otherwise (GetSMSAttributes)
 */
record Operation(String name, Class<? extends SdkRequest> request) {

    /** The operations of a client interface under their names in lower case. */
    static Map<String, Operation> of(Class<?> client) {
        Map<String, Operation> operations = new LinkedHashMap<>();
        Arrays.stream(client.getMethods())
                .map(Operation::of)
                .flatMap(Optional::stream)
                .forEach(operation -> operations.put(operation.name().toLowerCase(Locale.ROOT), operation));
        return operations;
    }

    /** A request that holds what the given filler puts in. */
    SdkRequest request(Consumer<SdkPojo> filler) {
        SdkPojo builder = builder();
        filler.accept(builder);
        return (SdkRequest) ((Buildable) builder).build();
    }

    private SdkPojo builder() {
        try {
            return (SdkPojo) request.getMethod("builder").invoke(null);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(
                    "%s has no builder(), unlike every request of the SDK".formatted(request), e);
        }
    }

    private static Optional<Operation> of(Method method) {
        boolean takesRequest =
                method.getParameterCount() > 0 && SdkRequest.class.isAssignableFrom(method.getParameterTypes()[0]);
        if (!takesRequest) {
            return Optional.empty();
        }
        var request = method.getParameterTypes()[0].asSubclass(SdkRequest.class);
        String name = request.getSimpleName();
        return Optional.of(new Operation(name.substring(0, name.length() - "Request".length()), request));
    }
}
