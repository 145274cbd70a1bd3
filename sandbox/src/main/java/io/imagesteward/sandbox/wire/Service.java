package io.imagesteward.sandbox.wire;

import io.imagesteward.sandbox.call.Refusal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkClient;

/**
 * One AWS service on the wire.
 *
 * @param signingName what its requests are signed for, which is not always its everyday name
 * @param client the SDK's interface: its methods are the operations, its package holds their models
 */
record Service(String signingName, Class<? extends SdkClient> client, Protocol protocol) {

    private static final Map<Class<?>, Map<String, Operation>> OPERATIONS = new ConcurrentHashMap<>();

    Map<String, Operation> operations() {
        return OPERATIONS.computeIfAbsent(client, Operation::of);
    }

    /** The operation of this name; the case of letters does not matter, since the SDK rewrites acronyms. */
    Operation operation(String name) {
        return Optional.ofNullable(operations().get(name.toLowerCase(Locale.ROOT)))
                .orElseThrow(() -> unknown(name));
    }

    AwsServiceException unknown(String operation) {
        String message = "The sandbox knows no operation %s of %s".formatted(operation, signingName);
        return Refusal.notImplemented(signingName, message);
    }
}
