package io.imagesteward.sandbox.integration;

import io.imagesteward.sandbox.aws.Place;
import io.imagesteward.sandbox.iam.Roles;
import io.imagesteward.sandbox.lambda.Lambda;
import io.imagesteward.sandbox.time.VirtualTime;
import io.imagesteward.sandbox.workflow.MachineRoom;
import io.imagesteward.sandbox.workflow.StepFunctionsBackend;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Step Functions of every account and Region, each made when it is first asked for, with tasks that reach the rest. */
public final class StepFunctionsPlaces {

    private final Map<Place, StepFunctionsBackend> backends = new ConcurrentHashMap<>();
    private final VirtualTime time;
    private final Lambda lambda;
    private final Roles roles;
    private final long seed;

    public StepFunctionsPlaces(VirtualTime time, Lambda lambda, Roles roles, long seed) {
        this.time = time;
        this.lambda = lambda;
        this.roles = roles;
        this.seed = seed;
    }

    public StepFunctionsBackend at(String account, String region) {
        return backends.computeIfAbsent(
                new Place(account, region),
                place -> new StepFunctionsBackend(
                        new MachineRoom.Place(account, region),
                        time,
                        role -> Integrations.of(
                                lambda, roles, () -> at(account, region).room(), role),
                        seed));
    }
}
