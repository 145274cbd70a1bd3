package io.imagesteward.samples.serve;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.imagesteward.samples.Company;
import io.imagesteward.samples.Fleet;
import io.imagesteward.samples.Latency;
import io.imagesteward.sandbox.Sandbox;
import io.imagesteward.sandbox.aws.Place;
import io.imagesteward.sandbox.aws.workspaces.DesktopImageSeed;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import software.amazon.awssdk.services.sfn.model.ListStateMachinesRequest;
import software.amazon.awssdk.services.sfn.model.StateMachineListItem;

/** The company's world, open to clients, with its clock running. */
final class Served implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Sandbox sandbox;
    private final Driver driver;
    private final ObjectNode introduction;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Served(Sandbox sandbox, Driver driver, ObjectNode introduction) {
        this.sandbox = sandbox;
        this.driver = driver;
        this.introduction = introduction;
    }

    /**
     * How to serve.
     *
     * @param home the project's folder
     * @param port 0 for any
     * @param speed seconds of virtual time for each real one
     */
    record Settings(Path home, int port, int speed, Instant start, Scene scene) {}

    /**
     * What makes the world comparable with others.
     *
     * @param fleet images besides those of the demo
     * @param latency how long each call takes of real time
     */
    record Scene(Optional<Fleet> fleet, Duration latency) {
        static final Scene PLAIN = new Scene(Optional.empty(), Duration.ZERO);
    }

    /** Founds the company, gives its hub an image, an instance and an image of WorkSpaces, and starts the clock. */
    static Served open(Settings settings, PrintStream errors) {
        var sandbox = new Sandbox(settings.start(), settings.port());
        try {
            var company = Company.found(sandbox, settings.home());
            String image = company.sampleImage("golden-linux-2026.01");
            String instance = company.instance(image);
            String desktop = company.desktopImage(DesktopImageSeed.named("golden-desktop-2026.01"));
            var introduction = introduce(sandbox)
                    .put("image", image)
                    .put("instance", instance)
                    .put("workspacesImage", desktop);
            settings.scene().fleet().ifPresent(fleet -> fleet.join(company));
            if (settings.scene().latency().isPositive()) {
                sandbox.faults().of(new Latency(settings.scene().latency()));
            }
            var driver = new Driver(sandbox.time(), settings.speed(), errors);
            driver.start();
            return new Served(sandbox, driver, introduction);
        } catch (RuntimeException e) {
            sandbox.close();
            throw e;
        }
    }

    /** Everything a client has to know, for programs to read. */
    ObjectNode introduction() {
        return introduction;
    }

    Sandbox sandbox() {
        return sandbox;
    }

    private static ObjectNode introduce(Sandbox sandbox) {
        var introduction = JSON.createObjectNode();
        introduction.put("endpoint", sandbox.endpoint().toString());
        introduction.put("hub", Company.HUB);
        Company.spokes().keySet().forEach(introduction.putArray("spokes")::add);
        Company.REGIONS.forEach(introduction.putArray("regions")::add);
        sandbox
                .stepFunctions(Company.HUB, Company.HOME)
                .listStateMachines(ListStateMachinesRequest.builder().build())
                .stateMachines()
                .stream()
                .map(StateMachineListItem::stateMachineArn)
                .forEach(introduction.putArray("stateMachines")::add);
        return introduction.put("eventBus", new Place(Company.HUB, Company.HOME).arn("events", "event-bus/default"));
    }

    /** Stops the clock first: what still runs needs the endpoint to end. Closing twice is closing once. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            driver.close();
            sandbox.close();
        }
    }
}
