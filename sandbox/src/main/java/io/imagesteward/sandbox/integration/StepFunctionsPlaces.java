package io.imagesteward.sandbox.integration;

import io.imagesteward.sandbox.aws.Place;
import io.imagesteward.sandbox.call.TypedClients;
import io.imagesteward.sandbox.iam.Roles;
import io.imagesteward.sandbox.lambda.Lambda;
import io.imagesteward.sandbox.time.VirtualTime;
import io.imagesteward.sandbox.workflow.MachineRoom;
import io.imagesteward.sandbox.workflow.StepFunctionsBackend;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Step Functions of every account and Region, each made when it is first asked for, with tasks that reach the rest. */
public final class StepFunctionsPlaces {

    private final Map<Place, StepFunctionsBackend> backends = new ConcurrentHashMap<>();
    private final VirtualTime time;
    private final Reach reach;
    private final long seed;

    /** What the state machines of all places reach. */
    public record Reach(Lambda lambda, Roles roles, TypedClients clients, ObjectTasks.BucketRegions buckets) {}

    public StepFunctionsPlaces(VirtualTime time, Reach reach, long seed) {
        this.time = time;
        this.reach = reach;
        this.seed = seed;
    }

    public StepFunctionsBackend at(String account, String region) {
        return backends.computeIfAbsent(
                new Place(account, region),
                place -> new StepFunctionsBackend(
                        new MachineRoom.Place(account, region),
                        time,
                        role -> Integrations.of(
                                around(place), () -> at(account, region).room(), role),
                        seed));
    }

    /** The state transitions of all places so far, by the ARN of the machine. */
    public Map<String, Long> transitions() {
        var all = new TreeMap<String, Long>();
        backends.values().forEach(backend -> all.putAll(backend.room().transitions()));
        return all;
    }

    private Integrations.Surroundings around(Place place) {
        var site = new ObjectTasks.Site(place.account(), place.region(), reach.clients(), reach.buckets());
        return new Integrations.Surroundings(reach.lambda(), reach.roles(), site);
    }
}
