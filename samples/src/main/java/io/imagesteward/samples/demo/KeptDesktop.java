package io.imagesteward.samples.demo;

import io.imagesteward.samples.Company;
import io.imagesteward.sandbox.Sandbox;
import io.imagesteward.sandbox.aws.workspaces.DesktopImageSeed;
import java.time.Duration;
import java.util.Map;

/** The end of the third act: somebody wants an old desktop gone, and a spoke has a bundle that is made of its copy. */
final class KeptDesktop {

    private static final String PAYMENTS = "111122223333";

    private final Screen screen;
    private final Company company;
    private final Sandbox sandbox;

    KeptDesktop(Screen screen, Company company) {
        this.screen = screen;
        this.company = company;
        this.sandbox = company.sandbox();
    }

    void play() {
        screen.title("11  An old desktop is kept, because a bundle is made of it");
        company.desktopImage(aged("golden-desktop-2026.01", 1));
        company.desktopImage(aged("golden-desktop-2025.12", 30));
        var old = company.desktopImage(aged("golden-desktop-2025.06", 200).sharedWith(PAYMENTS));
        var payments = sandbox.world().account(PAYMENTS).region(Company.HOME).workspaces();
        var copy = payments.image(DesktopImageSeed.named("golden-desktop-2025.06." + old));
        payments.bundle("payments-desktop", copy);
        screen.line("Payments has copied %s, and made a bundle of its copy %s.".formatted(old, copy));
        screen.line("Somebody wants the old one gone.");
        screen.blank();
        var weeks = new Weeks(screen);
        weeks.follow(old);
        sandbox.stepFunctions(Company.HUB, Company.HOME).listen(weeks);
        sandbox.send(
                company.asked("Image Retirement Requested", "desktop", Map.of("imageId", old, "region", Company.HOME)));
        sandbox.time().runUntil(Company.MORNING.plus(Duration.ofHours(1)));
        new Mail(company, screen).print("Kept:");
    }

    private static DesktopImageSeed aged(String name, int days) {
        return DesktopImageSeed.named(name).with(image -> image.created(Company.MORNING.minus(Duration.ofDays(days))));
    }
}
