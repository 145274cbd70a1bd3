package io.imagesteward.sandbox.aws.ec2;

import java.util.function.Function;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.Ec2Request;

/**
 * What every operation of EC2 passes on its way to the class that knows its rules.
 *
 * <p>The operations are many, so they are layered by topic, each layer a class. The layers are public, for the compiler would
 * else add a bridge for each operation, and those are not operations.
 */
public abstract sealed class Ec2Operations implements Ec2Client permits InstanceOperations {

    final Ec2Scope scope;

    Ec2Operations(Ec2Scope scope) {
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

    /** DryRun asks for permission only, so it is answered before any rule is looked at. */
    final <Q extends Ec2Request, A> A run(Q request, Function<Q, A> operation) {
        if (request.getValueForField("DryRun", Boolean.class).orElse(false)) {
            throw Ec2Errors.dryRun();
        }
        return scope.surroundings().atomically(() -> {
            var trail = new ImageTrail(scope);
            try {
                A answer = operation.apply(request);
                trail.succeeded(request);
                return answer;
            } catch (Ec2Exception refused) {
                trail.refused(request, refused);
                throw refused;
            }
        });
    }
}
