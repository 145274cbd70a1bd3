package io.imagesteward.samples.demo;

import io.imagesteward.samples.Company;
import io.imagesteward.samples.Sweeps;
import io.imagesteward.samples.demo.Screen.Colour;
import io.imagesteward.sandbox.workflow.Execution;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/** The fourth act: what nobody looked after is found, told, put right, and then looked at once more. */
final class SweepAct {

    private static final Path PAGE = Path.of("samples", "target", "demo", "sweep.html");

    private final Screen screen;
    private final Company company;
    private final Path home;
    private final Sweeps sweeps;
    private final Set<String> known = new HashSet<>();

    /** @param home where the report is put for a browser to open */
    SweepAct(Screen screen, Company company, Path home) {
        this.screen = screen;
        this.company = company;
        this.home = home;
        this.sweeps = new Sweeps(company);
    }

    void play() {
        neglected();
        audited();
        enforced();
        again();
    }

    private void neglected() {
        screen.title("12  Nobody was looking");
        var neglect = new Neglect(company);
        neglect.goodOrder();
        neglect.happen();
        screen.line("Three images with their copies and a desktop were as declared. Then, unheard by Image Steward:");
        List.of(
                        "somebody made a copy in ap-southeast-2 public",
                        "somebody shared an image with account %s, which is not ours".formatted(Neglect.STRANGER),
                        "that account shared an image of its own with payments, under a name like ours",
                        "somebody deregistered an old image and its copies, and left their snapshots behind",
                        "account %s was made in the OU".formatted(Neglect.NEWCOMER))
                .forEach(what -> screen.hanging("· ", what));
        executions().forEach(execution -> known.add(execution.arn()));
    }

    private void audited() {
        screen.title("13  A sweep that only audits");
        var sweep = sweep("sweep-audit", Map.of("mode", "AUDIT"));
        new FindingTable(screen).printSeen(sweeps.report(sweep));
        screen.blank();
        started();
        screen.line("report   " + page(sweep));
    }

    private void enforced() {
        screen.title("14  A sweep that enforces");
        new FindingTable(screen).printDone(sweeps.report(sweep("sweep-enforce", Map.of())));
        screen.blank();
        started();
    }

    private void again() {
        screen.title("15  The next sweep");
        screen.line("Nobody restores from the snapshots that were left, so they are deleted by hand, as it asks for.");
        sweeps.report(last()).path("findings").forEach(finding -> {
            if (finding.path("kind").asText().equals("ORPHANED_SNAPSHOT")) {
                var snapshot = finding.path("subject").findValue("id").asText();
                var region = finding.at("/where/region").asText();
                company.sandbox()
                        .clients()
                        .client(Ec2Client.builder(), Company.HUB, region)
                        .deleteSnapshot(r -> r.snapshotId(snapshot));
            }
        });
        screen.blank();
        sweep("sweep-again", Map.of());
        started();
    }

    /** Sweeps, and says in a line what came of it. */
    private Execution sweep(String name, Map<String, String> input) {
        var sweep = sweeps.run(name, input);
        known.add(sweep.arn());
        var report = sweeps.report(sweep);
        var findings = report.path("findings").size();
        screen.line("%s  %s: %s in %d accounts and Regions, %s"
                .formatted(
                        painted(sweep),
                        name,
                        "%d images".formatted(report.path("images").size()),
                        report.path("scopes").asInt(),
                        findings == 0
                                ? screen.paint(Colour.GOOD, "nothing found")
                                : "%d findings".formatted(findings)));
        screen.blank();
        return sweep;
    }

    /** What began since the last look and has ended by now. */
    private void started() {
        var more = executions().stream()
                .filter(execution -> known.add(execution.arn()))
                .map(execution -> "%s  %s".formatted(painted(execution), execution.name()))
                .toList();
        screen.line("started  " + (more.isEmpty() ? "nothing" : String.join("\n         ", more)));
    }

    private String painted(Execution execution) {
        var good = execution.status() == ExecutionStatus.SUCCEEDED;
        return screen.paint(good ? Colour.GOOD : Colour.BAD, "%-9s".formatted(execution.status()));
    }

    private Execution last() {
        return executions().stream()
                .filter(execution -> execution.name().startsWith("sweep-"))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private List<Execution> executions() {
        return company.sandbox().stepFunctions(Company.HUB, Company.HOME).room().executions();
    }

    /** Puts the page where a browser can open it, and answers where. */
    private Path page(Execution sweep) {
        var file = home.resolve(PAGE).toAbsolutePath().normalize();
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, sweeps.file(sweep, "html"));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be written", e);
        }
        return home.resolve(PAGE).normalize();
    }
}
