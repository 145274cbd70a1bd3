package io.imagesteward.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.imagesteward.functions.aws.client.SdkClients;
import io.imagesteward.sandbox.call.Backends;
import io.imagesteward.sandbox.call.CallLog;
import io.imagesteward.sandbox.call.CallPath;
import io.imagesteward.sandbox.call.Faults;
import io.imagesteward.sandbox.call.TypedClients;
import io.imagesteward.sandbox.deploy.Blueprint;
import io.imagesteward.sandbox.iam.IamGate;
import io.imagesteward.sandbox.iam.RoleFacts;
import io.imagesteward.sandbox.iam.Roles;
import io.imagesteward.sandbox.iam.TrustGate;
import io.imagesteward.sandbox.iam.WorldFacts;
import io.imagesteward.sandbox.integration.StepFunctionsPlaces;
import io.imagesteward.sandbox.lambda.AsyncInvoker;
import io.imagesteward.sandbox.lambda.DeadLetters;
import io.imagesteward.sandbox.lambda.Lambda;
import io.imagesteward.sandbox.lambda.TypedAws;
import io.imagesteward.sandbox.meter.Meter;
import io.imagesteward.sandbox.time.VirtualTime;
import io.imagesteward.sandbox.wire.Clients;
import io.imagesteward.sandbox.wire.IssuedKeys;
import io.imagesteward.sandbox.workflow.StepFunctionsBackend;
import io.imagesteward.sandbox.world.World;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkClient;

/**
 * An AWS organization in this JVM: deploy a cloud assembly to it, send it events, let time pass, and look at the world.
 *
 * <p>While one with an endpoint is open, every SDK client of this JVM finds it; one such sandbox can be open at a time.
 */
public final class Sandbox implements AutoCloseable, Backends {

    private static final long SEED = 20_260_105;
    private static final int ANY_PORT = 0;

    private final VirtualTime time;
    private final Schedules schedules = new Schedules();
    private final World world;
    private final IssuedKeys keys = new IssuedKeys();
    private final Roles roles = new Roles();
    private final CallLog calls = new CallLog();
    private final Faults faults;
    private final DeadLetters deadLetters = new DeadLetters();
    private final Lambda lambda;
    private final AsyncInvoker events;
    private final TypedClients typed;
    private final Optional<OpenWire> wire;
    private final StepFunctionsPlaces stepFunctions;

    /** Opens an empty organization at an instant of its own, with an endpoint. */
    public Sandbox(Instant start) {
        this(start, Transport.WIRE, ANY_PORT);
    }

    /** The same, with or without an endpoint. */
    public Sandbox(Instant start, Transport transport) {
        this(start, transport, ANY_PORT);
    }

    /**
     * The same at a port that people can remember, to be served to clients outside this JVM.
     *
     * @throws java.io.UncheckedIOException when the port is taken
     */
    public Sandbox(Instant start, int port) {
        this(start, Transport.WIRE, port);
    }

    private Sandbox(Instant start, Transport transport, int port) {
        if (transport == Transport.WIRE) {
            OpenWire.onlyOne();
        }
        this.time = new VirtualTime(start);
        this.world = new World(time, time::at, keys::issue, SEED);
        this.faults = new Faults(time);
        var gate = new IamGate(roles, new WorldFacts(world).and(new RoleFacts(world.organization())));
        world.permissions(gate);
        var path = new CallPath(this, List.of(gate, new TrustGate(roles, world.organization()), faults), time, calls);
        this.typed = new TypedClients(path);
        this.lambda = new Lambda(time, keys, (function, environment) -> switch (transport) {
            case WIRE -> new SdkClients(environment);
            case TYPED -> TypedAws.of(typed, keys, function, environment);
        });
        this.stepFunctions = new StepFunctionsPlaces(
                time, new StepFunctionsPlaces.Reach(lambda, roles, typed, world.buckets()::isIn), SEED);
        this.events = new AsyncInvoker(time, lambda, deadLetters);
        this.wire = transport == Transport.WIRE ? Optional.of(OpenWire.at(port, path, keys)) : Optional.empty();
    }

    /** Builds in an account what CloudFormation would build of a stack, and answers its outputs. */
    public Map<String, String> deploy(Blueprint blueprint) {
        return blueprint.build(this);
    }

    /** Puts an event of AWS on the default bus of its account and Region. */
    public void send(JsonNode event) {
        world.account(event.path("account").asText())
                .region(event.path("region").asText())
                .bus()
                .publish(event);
    }

    /** What keeps time here, as far as it can be switched off. */
    public Schedules schedules() {
        return schedules;
    }

    /** Lets time pass until all that has begun has ended; schedules run only in {@code time().runUntil}. */
    public void settle() {
        time.runUntilIdle();
    }

    public VirtualTime time() {
        return time;
    }

    public World world() {
        return world;
    }

    public Roles roles() {
        return roles;
    }

    public Lambda lambda() {
        return lambda;
    }

    public AsyncInvoker events() {
        return events;
    }

    public Faults faults() {
        return faults;
    }

    public CallLog calls() {
        return calls;
    }

    /** What was used so far of what AWS bills. */
    public Meter meter() {
        return new Meter(stepFunctions::transitions, lambda.invocations(), calls);
    }

    public DeadLetters deadLetters() {
        return deadLetters;
    }

    /** Where every account, Region and service answers. */
    public URI endpoint() {
        return wire.orElseThrow(() -> new IllegalStateException("a typed sandbox has no endpoint"))
                .endpoint()
                .uri();
    }

    /** Real SDK clients; the access key id is the account. */
    public Clients clients() {
        return wire.orElseThrow(() -> new IllegalStateException(
                        "this sandbox has no endpoint; open it with Transport.WIRE, or use typed()"))
                .clients();
    }

    /** Clients without a wire. */
    public TypedClients typed() {
        return typed;
    }

    /** The workflows of one account and Region. */
    public StepFunctionsBackend stepFunctions(String account, String region) {
        return stepFunctions.at(account, region);
    }

    @Override
    public SdkClient backend(String service, String account, String region) {
        return service.equals("states") ? stepFunctions(account, region) : world.backend(service, account, region);
    }

    @Override
    public void close() {
        wire.ifPresent(OpenWire::close);
        time.close();
    }
}
