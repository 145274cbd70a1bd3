package io.imagesteward.samples.demo;

import io.imagesteward.samples.Company;
import io.imagesteward.samples.Plans;
import io.imagesteward.sandbox.Sandbox;
import io.imagesteward.sandbox.workflow.Execution;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * The main job in five minutes of reading: how an image comes to those who need it, how an old one leaves, desktops, and how
 * what nobody looked after is put right.
 */
public final class Demo {

    /** What {@code golden-linux} asks for: two copies of two volumes each, one of them encrypted. */
    public static final Floor FLOOR = new Floor(2, 2, 1, 2, 1);

    private final Screen screen;
    private final Plans plans;
    private final Path home;

    private Demo(Screen screen, Path home) {
        this.screen = screen;
        this.plans = Plans.in(home);
        this.home = home;
    }

    /** Plays the demo; the argument is the project's folder. */
    public static void main(String[] args) {
        var demo = new Demo(Screen.ofTerminal(), Path.of(args.length == 0 ? "." : args[0]));
        demo.introduce();
        demo.firstAct();
        demo.secondAct();
        demo.thirdAct();
        demo.fourthAct();
        demo.end();
    }

    private void introduce() {
        screen.title("Image Steward: the main job, in a sandbox");
        screen.line("hub      %s   %s; copies go to %s"
                .formatted(Company.HUB, Company.HOME, String.join(" and ", Company.REGIONS.subList(1, 3))));
        Company.spokes().forEach((account, name) -> screen.line("spoke    %s   %s".formatted(account, name)));
        screen.line("deployed infra/target/cdk.out: functions, roles, rules and workflows, as 'cdk deploy' would");
        screen.line("policies samples/policies");
    }

    private void firstAct() {
        try (var sandbox = new Sandbox(Company.MORNING)) {
            new DistributionAct(screen, Company.found(sandbox, plans)).play();
            account(sandbox);
        }
    }

    private void secondAct() {
        try (var sandbox = new Sandbox(RetirementAct.BEFORE)) {
            RetirementAct.in(sandbox, plans, screen).play();
            account(sandbox);
        }
    }

    private void thirdAct() {
        try (var sandbox = new Sandbox(Company.MORNING)) {
            new DesktopAct(screen, Company.found(sandbox, plans)).play();
            account(sandbox);
        }
        try (var sandbox = new Sandbox(Company.MORNING)) {
            new KeptDesktop(screen, Company.found(sandbox, plans)).play();
        }
    }

    private void fourthAct() {
        try (var sandbox = new Sandbox(Company.MORNING)) {
            new SweepAct(screen, Company.found(sandbox, plans), home).play();
            account(sandbox);
        }
    }

    private void account(Sandbox sandbox) {
        var executions = sandbox.stepFunctions(Company.HUB, Company.HOME).room().executions();
        var last = executions.stream()
                .map(Execution::stop)
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElse(Company.MORNING);
        screen.line("Together: %d executions in %s of virtual time."
                .formatted(executions.size(), readable(Company.MORNING, last)));
    }

    private void end() {
        screen.blank();
        screen.line("Next: README.md tells where each of these things is done in the code.");
    }

    private static String readable(Instant from, Instant to) {
        var duration = Duration.between(from, to);
        return duration.toDays() > 0
                ? "%d days".formatted(duration.toDays())
                : "%d h %d min".formatted(duration.toHours(), duration.toMinutesPart());
    }
}
