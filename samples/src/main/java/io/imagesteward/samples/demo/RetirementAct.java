package io.imagesteward.samples.demo;

import io.imagesteward.samples.Company;
import io.imagesteward.samples.Plans;
import io.imagesteward.sandbox.Sandbox;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.LaunchPermission;
import software.amazon.awssdk.services.ec2.model.Tag;

/** The second act: how old images leave over three weeks, or don't, and what brings one back. */
final class RetirementAct {

    static final String PAYMENTS = "111122223333";
    static final String DATA = "222233334444";

    /** Early enough for AWS to know of an instance when the act begins. */
    static final Instant BEFORE = Company.MORNING.minus(Duration.ofDays(4));

    private static final String WEB = "444455556666";
    private static final String IRELAND = "eu-west-1";

    private final Screen screen;
    private final Company company;
    private final Sandbox sandbox;
    private final OldFamily september;
    private final OldFamily october;
    private final Weeks weeks;

    private RetirementAct(Screen screen, Company company, OldFamily september, OldFamily october) {
        this.screen = screen;
        this.company = company;
        this.sandbox = company.sandbox();
        this.september = september;
        this.october = october;
        this.weeks = new Weeks(screen);
    }

    /** Sets up what was there before, and lets the days pass in which AWS learns of it. */
    static RetirementAct in(Sandbox sandbox, Plans plans, Screen screen) {
        var september = OldFamily.seed(sandbox, "golden-linux-2025.09", Instant.parse("2025-10-01T05:00:00Z"));
        var october = OldFamily.seed(sandbox, "golden-linux-2025.10", Instant.parse("2025-10-17T05:00:00Z"));
        OldFamily.seed(sandbox, "golden-linux-2025.11", Instant.parse("2025-11-20T05:00:00Z"));
        OldFamily.seed(sandbox, "golden-linux-2025.12", Instant.parse("2025-12-10T05:00:00Z"));
        OldFamily.seed(sandbox, "golden-linux-2026.01", Instant.parse("2026-01-01T05:00:00Z"))
                .publish(sandbox);
        sandbox.world().account(PAYMENTS).region(IRELAND).ec2().instance(september.in(IRELAND));
        sandbox.time().runUntil(Company.MORNING);
        return new RetirementAct(screen, Company.found(sandbox, plans), september, october);
    }

    void play() {
        sandbox.stepFunctions(Company.HUB, Company.HOME).listen(weeks);
        reviewed();
        keptBecauseItIsUsed();
        putBackBecauseItWasShared();
        restoredFromTheRecord();
        gone();
    }

    private void reviewed() {
        screen.title("5  What would go, and why: a review that changes nothing");
        screen.line("event    samples/events/images-review-requested.json");
        ask("Image Retirement Requested", Map.of("policy", "golden-linux", "dryRun", true));
        until("2026-01-05T10:00:00Z");
        new Mail(company, screen).print("Reviewed: (dry run)");
    }

    private void keptBecauseItIsUsed() {
        screen.title("6  Kept, because a spoke still runs it");
        screen.line("The daily review comes at 06:00. The payments team has an instance of the copy in Ireland.");
        screen.blank();
        weeks.follow(september);
        until("2026-01-06T12:00:00Z");
        new Mail(company, screen).print("Kept:");
    }

    private void putBackBecauseItWasShared() {
        screen.title("7  Begun, and put back, because somebody shared it during the grace period");
        screen.line("Payments has moved to a newer image and ended its instance, so the next review begins.");
        end(PAYMENTS, IRELAND);
        members("before", september);
        screen.blank();
        until("2026-01-09T10:00:00Z");
        members("in the grace period", september);
        screen.blank();
        note("enables and shares the copy in eu-west-1");
        ec2(Company.HUB, IRELAND).enableImage(r -> r.imageId(september.in(IRELAND)));
        var web = LaunchPermission.builder().userId(WEB).build();
        ec2(Company.HUB, IRELAND)
                .modifyImageAttribute(r -> r.imageId(september.in(IRELAND)).launchPermission(p -> p.add(web)));
        until("2026-01-14T20:00:00Z");
        members("after", september);
        new Mail(company, screen).print("Put back:");
    }

    private void restoredFromTheRecord() {
        screen.title("8  Restored from the record, because somebody asked for it");
        screen.line("golden-linux-2025.10 is 90 days old on 15 January.");
        screen.blank();
        weeks.follow(october);
        weeks.tellBriefly();
        until("2026-01-16T15:00:00Z");
        note("event Image Restore Requested");
        ask(
                "Image Restore Requested",
                Map.of("imageId", october.source(), "region", Company.HOME, "reason", "the rollback plan names it"));
        until("2026-01-16T16:00:00Z");
        members("after", october);
        new Mail(company, screen).print("Restored:");
    }

    private void gone() {
        screen.title("9  Gone, with its copies and snapshots");
        screen.line("What was put back is left alone for 30 days, or until somebody takes its tag off, as here.");
        screen.blank();
        weeks.follow(september);
        september
                .members()
                .forEach((region, id) -> ec2(Company.HUB, region)
                        .deleteTags(r -> r.resources(id)
                                .tags(Tag.builder()
                                        .key("image-steward:restored")
                                        .build())));
        until("2026-01-26T09:00:00Z");
        new Mail(company, screen).print("May it be deleted?");
        note("event Image Retirement Approved");
        ask(
                "Image Retirement Approved",
                Map.of("imageId", september.source(), "region", Company.HOME, "by", "alice@example.com"));
        until("2026-01-26T20:00:00Z");
        members("after", september);
        new Mail(company, screen).print("Retired:");
    }

    private void note(String what) {
        weeks.note(sandbox.time().instant(), what);
    }

    private void members(String when, OldFamily family) {
        screen.blank();
        new MemberTable(sandbox, screen).print(when, family);
    }

    private void end(String account, String region) {
        var client = ec2(account, region);
        var ids = client.describeInstances().reservations().stream()
                .flatMap(reservation -> reservation.instances().stream())
                .map(instance -> instance.instanceId())
                .toList();
        client.terminateInstances(r -> r.instanceIds(ids));
    }

    private void ask(String what, Map<String, ?> detail) {
        sandbox.send(company.asked(what, sandbox.time().instant().toString(), detail));
    }

    private void until(String instant) {
        sandbox.time().runUntil(Instant.parse(instant));
    }

    private Ec2Client ec2(String account, String region) {
        return sandbox.clients().client(Ec2Client.builder(), account, region);
    }
}
