package io.imagesteward.samples.demo;

import io.imagesteward.samples.Company;
import io.imagesteward.sandbox.Sandbox;
import java.time.Duration;

/** The first act: distribute an image, do it again, and let two things go wrong. */
final class DistributionAct {

    private static final String IMAGE = "golden-linux-2026.01";

    private final Screen screen;
    private final Company company;
    private final Sandbox sandbox;

    DistributionAct(Screen screen, Company company) {
        this.screen = screen;
        this.company = company;
        this.sandbox = company.sandbox();
    }

    void play() {
        sandbox.stepFunctions(Company.HUB, Company.HOME).listen(new Timeline(screen));
        distribute();
        again();
        regionDown();
        awsManagedKey();
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
        new CallTable(screen).print(calls, Demo.FLOOR.ofFirstRun());
    }

    private void again() {
        screen.title("2  The same again: nothing to do");
        sandbox.calls().clear();
        sandbox.send(company.request(company.sampleEvent().at("/detail/ImageId").asText(), "look once more"));
        sandbox.settle();
        screen.blank();
        new CallTable(screen).print(sandbox.calls().entries(), Demo.FLOOR.ofSecondRun());
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
        new Mail(company, screen).printNewest();
        new SharingMatrix(sandbox, screen).print(Company.spokes(), Company.REGIONS.subList(0, 2), name);
        sandbox.faults().regionUp("ap-southeast-2");
    }

    private void awsManagedKey() {
        screen.title("4  An image under the AWS managed key");
        sandbox.time().runUntil(Company.MORNING.plus(Duration.ofHours(10)));
        var id = company.unshareableImage("golden-linux-2026.03");
        sandbox.send(company.available(id));
        sandbox.settle();
        new Mail(company, screen).printNewest();
    }
}
