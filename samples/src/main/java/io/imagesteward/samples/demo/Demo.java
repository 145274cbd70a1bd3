package io.imagesteward.samples.demo;

import io.imagesteward.samples.Company;
import io.imagesteward.samples.demo.Screen.Colour;
import io.imagesteward.sandbox.Sandbox;
import io.imagesteward.sandbox.workflow.Execution;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;

/** The main job in five minutes of reading: distribute an image, do it again, and let two things go wrong. */
public final class Demo {

    /** What {@code golden-linux} asks for: two copies of two volumes each, one of them encrypted. */
    public static final Floor FLOOR = new Floor(2, 2, 1);

    private static final String IMAGE = "golden-linux-2026.01";

    private final Screen screen;
    private final Company company;
    private final Sandbox sandbox;

    private Demo(Screen screen, Company company) {
        this.screen = screen;
        this.company = company;
        this.sandbox = company.sandbox();
    }

    /** Plays the demo; the argument is the project's folder. */
    public static void main(String[] args) {
        var screen = Screen.ofTerminal();
        try (var sandbox = new Sandbox(Company.MORNING)) {
            var demo = new Demo(screen, Company.found(sandbox, Path.of(args.length == 0 ? "." : args[0])));
            sandbox.stepFunctions(Company.HUB, Company.HOME).listen(new Timeline(screen));
            demo.introduce();
            demo.distribute();
            demo.again();
            demo.regionDown();
            demo.awsManagedKey();
            demo.end();
        }
    }

    private void introduce() {
        screen.title("Image Steward: the main job, in a sandbox");
        screen.line("hub      %s   %s; copies go to %s"
                .formatted(Company.HUB, Company.HOME, String.join(" and ", Company.REGIONS.subList(1, 3))));
        Company.spokes().forEach((account, name) -> screen.line("spoke    %s   %s".formatted(account, name)));
        screen.line("deployed infra/target/cdk.out: functions, roles, rules and workflow, as 'cdk deploy' would");
        screen.line("policies samples/policies");
    }

    private void distribute() {
        screen.title("1  An image becomes available");
        var id = company.sampleImage(IMAGE);
        screen.line("event    samples/events/ami-available.json: %s, %s".formatted(id, IMAGE));
        screen.blank();
        sandbox.calls().clear();
        sandbox.send(company.sampleEvent());
        sandbox.settle();
        var calls = sandbox.calls().entries();
        screen.blank();
        screen.line("What each spoke sees, asked with its own DescribeImages:");
        new SharingMatrix(sandbox, screen).print(Company.spokes(), Company.REGIONS, IMAGE);
        screen.blank();
        new CallTable(screen).print(calls, FLOOR.ofFirstRun());
    }

    private void again() {
        screen.title("2  The same again: nothing to do");
        sandbox.calls().clear();
        sandbox.send(company.request(company.sampleEvent().at("/detail/ImageId").asText(), "look once more"));
        sandbox.settle();
        screen.blank();
        new CallTable(screen).print(sandbox.calls().entries(), FLOOR.ofSecondRun());
    }

    private void regionDown() {
        screen.title("3  A Region is down");
        sandbox.time().runUntil(Company.MORNING.plus(Duration.ofHours(5)));
        var name = "golden-linux-2026.02";
        var id = company.goldenImage(name);
        sandbox.faults().regionDown("ap-southeast-2");
        screen.line("ap-southeast-2 answers nothing but errors while %s becomes available".formatted(name));
        screen.blank();
        sandbox.send(company.available(id));
        sandbox.settle();
        outcome();
        new SharingMatrix(sandbox, screen).print(Company.spokes(), Company.REGIONS.subList(0, 2), name);
        sandbox.faults().regionUp("ap-southeast-2");
    }

    private void awsManagedKey() {
        screen.title("4  An image under the AWS managed key");
        sandbox.time().runUntil(Company.MORNING.plus(Duration.ofHours(10)));
        var id = company.unshareableImage("golden-linux-2026.03");
        sandbox.send(company.available(id));
        sandbox.settle();
        outcome();
    }

    /** The message a platform engineer would find in the mail. */
    private void outcome() {
        screen.blank();
        var message = company.lastMessage();
        screen.hanging(screen.paint(Colour.BOLD, "mail     "), message.subject().orElse(""));
        message.body().lines().forEach(line -> screen.hanging("         ", line));
        screen.blank();
    }

    private void end() {
        var executions = sandbox.stepFunctions(Company.HUB, Company.HOME).room().executions();
        screen.title("%d executions, %s of virtual time"
                .formatted(
                        executions.size(),
                        readable(Duration.between(
                                Company.MORNING,
                                executions.stream()
                                        .map(Execution::stop)
                                        .flatMap(Optional::stream)
                                        .max(Comparator.naturalOrder())
                                        .orElse(Company.MORNING)))));
        screen.line("Next: README.md tells where each of these things is done in the code.");
    }

    private static String readable(Duration duration) {
        return "%d h %d min".formatted(duration.toHours(), duration.toMinutesPart());
    }
}
