package io.imagesteward.sandbox.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.imagesteward.sandbox.time.VirtualTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/**
 * The state machines, executions and task tokens of one account and Region. Refuses with the service's own exceptions, so that
 * the wire, the simulation and tests meet the same rules.
 */
public final class MachineRoom {
    private final Place place;
    private final VirtualTime time;
    private final Function<String, TaskRunner> runners;
    private final Random names;
    private final Workshop shop;
    private final Map<String, RegisteredMachine> machines = new LinkedHashMap<>();
    private final Map<String, RunningExecution> executions = new LinkedHashMap<>();
    private final List<ExecutionListener> listeners = new CopyOnWriteArrayList<>();

    /** Where the room stands. */
    public record Place(String account, String region) {}

    /**
     * Opens an empty room.
     *
     * @param runners gives the runner that acts as the role with this ARN
     */
    public MachineRoom(Place place, VirtualTime time, Function<String, TaskRunner> runners, long seed) {
        this.place = place;
        this.time = time;
        this.runners = runners;
        this.names = new Random(seed);
        this.shop = new Workshop(
                time, new Callbacks(time), seed, new Everybody(listeners), new MapRuns(), new StateTransitions());
    }

    public void listen(ExecutionListener listener) {
        listeners.add(listener);
    }

    /**
     * Adds a machine and gives its ARN; one of the same name is replaced, running executions keep the old definition.
     *
     * @throws InvalidDefinition naming everything that this interpreter would not run to the letter
     */
    public String addStateMachine(String name, String definition, String roleArn) {
        return add(StateMachine.parse(name, definition), roleArn);
    }

    /** Adds a machine that was read before. */
    public synchronized String add(StateMachine machine, String roleArn) {
        String arn = "arn:aws:states:" + place.region() + ":" + place.account() + ":stateMachine:" + machine.name();
        machines.put(arn, new RegisteredMachine(arn, roleArn, machine, runners.apply(roleArn), time.instant()));
        return arn;
    }

    synchronized RegisteredMachine machine(String arn) {
        RegisteredMachine machine = machines.get(arn);
        if (machine == null) {
            throw arn.startsWith("arn:") ? SfnErrors.noMachine(arn) : SfnErrors.invalidArn(arn);
        }
        return machine;
    }

    synchronized List<RegisteredMachine> machines() {
        return List.copyOf(machines.values());
    }

    /** Starts an execution, or gives the running one that the same name and input have started before. */
    public Execution start(String machineArn, Optional<String> name, String input) {
        RegisteredMachine machine = machine(machineArn);
        JsonNode json = inputOf(input);
        Registration registration = register(machine, name, input, json);
        if (registration.isNew()) {
            registration.execution().begin();
        }
        return registration.execution().snapshot();
    }

    private record Registration(RunningExecution execution, boolean isNew) {}

    private synchronized Registration register(
            RegisteredMachine machine, Optional<String> name, String text, JsonNode input) {
        String chosen = ExecutionNames.checked(name.orElseGet(() -> QueryFunctions.uuid(names)));
        var order = new Order(machine, chosen, text, input);
        RunningExecution earlier = executions.get(order.arn());
        if (earlier == null) {
            var execution = new RunningExecution(order, shop);
            executions.put(order.arn(), execution);
            return new Registration(execution, true);
        }
        if (earlier.isRunning() && earlier.order().inputText().equals(text)) {
            return new Registration(earlier, false);
        }
        throw SfnErrors.alreadyExists(order.arn());
    }

    private static JsonNode inputOf(String text) {
        if (!Payload.fits(text)) {
            throw SfnErrors.invalidInput("the input is larger than " + Payload.LIMIT + " bytes");
        }
        try {
            return json(text);
        } catch (JsonProcessingException broken) {
            throw SfnErrors.invalidInput(broken.getOriginalMessage());
        }
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        JsonNode json = Payload.parse(text);
        return json.isMissingNode() ? Payload.parse("{}") : json;
    }

    public Execution execution(String arn) {
        return running(arn).snapshot();
    }

    synchronized RunningExecution running(String arn) {
        RunningExecution execution = Optional.ofNullable(executions.get(arn))
                .or(() -> shop.mapRuns().child(arn))
                .orElse(null);
        if (execution == null) {
            throw arn.startsWith("arn:") ? SfnErrors.noExecution(arn) : SfnErrors.invalidArn(arn);
        }
        return execution;
    }

    /** The Map Runs that an execution has started, in that order. */
    public List<String> mapRuns(String executionArn) {
        return shop.mapRuns().startedBy(running(executionArn).order().arn()).stream()
                .map(MapRun::arn)
                .toList();
    }

    /** The children of a Map Run, in the order of their starts. */
    public List<Execution> children(String mapRunArn) {
        return mapRuns().run(mapRunArn).children().stream()
                .map(RunningExecution::snapshot)
                .toList();
    }

    /** The state transitions so far by the ARN of the machine, retries and children of Map Runs included. */
    public Map<String, Long> transitions() {
        return shop.transitions().byMachine();
    }

    MapRuns mapRuns() {
        return shop.mapRuns();
    }

    /** All executions that somebody started, in the order of their starts; children of Map Runs are not among them. */
    public List<Execution> executions() {
        return allRunning().stream().map(RunningExecution::snapshot).toList();
    }

    private synchronized List<RunningExecution> allRunning() {
        return new ArrayList<>(executions.values());
    }

    /** Aborts an execution; one that has ended stays as it is. */
    public Execution stop(String arn, Optional<String> error, Optional<String> cause) {
        RunningExecution execution = running(arn);
        execution.stop(error, cause);
        return execution.snapshot();
    }

    /** Ends the task that waits for {@code token} well: its state sees {@code output} as result. */
    public void success(String token, String output) {
        Callbacks.Callback callback = shop.callbacks().holding(token);
        try {
            callback.succeed(Payload.parse(output));
        } catch (JsonProcessingException broken) {
            throw SfnErrors.invalidOutput(broken.getOriginalMessage());
        }
    }

    /** Ends the task that waits for {@code token} with an error that Retry and Catch can name. */
    public void failure(String token, String error, String cause) {
        shop.callbacks().holding(token).fail(new StateFailed(error, cause));
    }

    public void heartbeat(String token) {
        shop.callbacks().holding(token).heartbeat();
    }
}
