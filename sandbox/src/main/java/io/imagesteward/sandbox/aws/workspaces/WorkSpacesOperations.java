package io.imagesteward.sandbox.aws.workspaces;

import java.util.function.Function;
import software.amazon.awssdk.services.workspaces.WorkSpacesClient;
import software.amazon.awssdk.services.workspaces.model.WorkSpacesException;
import software.amazon.awssdk.services.workspaces.model.WorkSpacesRequest;
import software.amazon.awssdk.services.workspaces.model.WorkSpacesResponse;

/**
 * What every operation of WorkSpaces passes on its way to the class that knows its rules.
 *
 * <p>The operations are layered by topic, each layer a class. The layers are public, for the compiler would else add a bridge
 * for each operation, and those are not operations.
 */
public abstract sealed class WorkSpacesOperations implements WorkSpacesClient permits DesktopOperations {

    final DesktopScope scope;

    WorkSpacesOperations(DesktopScope scope) {
        this.scope = scope;
    }

    @Override
    public final String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public final void close() {
        // Holds nothing to release.
    }

    final <Q extends WorkSpacesRequest, A extends WorkSpacesResponse> A run(Q request, Function<Q, A> operation) {
        return scope.surroundings().atomically(() -> {
            var trail = new Trail(scope);
            try {
                Syntax.check(request);
                A answer = operation.apply(request);
                trail.succeeded(request, answer);
                return answer;
            } catch (WorkSpacesException refused) {
                trail.refused(request, refused);
                throw refused;
            }
        });
    }
}
