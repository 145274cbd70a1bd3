package io.imagesteward.samples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.imagesteward.sandbox.aws.ec2.ImageSeed;
import io.imagesteward.sandbox.aws.ec2.VolumeSeed;
import io.imagesteward.sandbox.workflow.Execution;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.services.s3.S3Client;

/** What scenarios of sweeps say besides. */
abstract class SweepRehearsal extends WorkspacesRehearsal {

    private static final ObjectMapper JSON = new ObjectMapper();
    static final String STRANGER = "555566667777";

    private int sweeps;
    private int images;

    /** Starts a sweep by hand, and lets everything come to rest that it starts. */
    Execution sweep(Map<String, ?> input) {
        var name = begin(input);
        settle();
        return execution(name);
    }

    /** The same where what it starts rests for days. */
    void sweepFor(Duration duration, Map<String, ?> input) {
        begin(input);
        waitFor(duration);
    }

    private String begin(Map<String, ?> input) {
        var name = "sweep-" + ++sweeps;
        var arn = company.output("SweepWorkflowArn");
        sandbox.stepFunctions(HUB, HOME)
                .startExecution(r -> r.stateMachineArn(arn)
                        .name(name)
                        .input(JSON.valueToTree(input).toString()));
        return name;
    }

    Execution execution(String name) {
        return executions().stream()
                .filter(execution -> execution.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no execution is called " + name));
    }

    /** Names of the executions that begin like this. */
    List<String> started(String workflow) {
        return executions().stream()
                .map(Execution::name)
                .filter(name -> name.startsWith(workflow + "-"))
                .toList();
    }

    /** The report of the newest sweep. */
    JsonNode report() {
        var client = sandbox.clients().client(S3Client.builder(), HUB, HOME);
        var bucket = company.output("RecordsBucketName");
        var key = "reports/%s/sweep-%d.json"
                .formatted(LocalDate.ofInstant(sandbox.time().instant(), ZoneOffset.UTC), sweeps);
        try {
            return JSON.readTree(
                    client.getObjectAsBytes(r -> r.bucket(bucket).key(key)).asByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The findings of the newest sweep, as kind, image or snapshot, and where. */
    List<String> findings() {
        var findings = new ArrayList<String>();
        report().path("findings")
                .forEach(f -> findings.add("%s %s %s %s"
                        .formatted(
                                f.path("kind").asText(),
                                f.path("subject").findPath("id").asText(),
                                f.at("/where/account").asText(),
                                f.at("/where/region").asText())));
        return findings;
    }

    List<String> remedies() {
        return StreamSupport.stream(report().path("findings").spliterator(), false)
                .map(finding -> finding.at("/remedy/kind").asText())
                .toList();
    }

    /** An image of the hub that somebody shared by hand. */
    String neglected(String name, String... sharedWith) {
        var older = Company.MORNING.minus(Duration.ofMinutes(100 - ++images));
        var seed = ImageSeed.named(name).volume(VolumeSeed.ofGiB(8)).createdAt(older);
        for (var principal : sharedWith) {
            seed = principal.equals("all") ? seed.sharedWithEveryone() : seed.sharedWith(principal);
        }
        return company.image(seed);
    }

    /** An image of another account, shared with payments; answers its id. */
    String lent(String owner, String region, String name) {
        return sandbox.world()
                .account(owner)
                .region(region)
                .ec2()
                .image(ImageSeed.named(name).volume(VolumeSeed.ofGiB(8)).sharedWith(PAYMENTS));
    }

    /** Somebody asks that payments gives up what a stranger shares with it. */
    JsonNode cancellation(String occasion, String imageId) {
        return company.asked(
                "Share Cancellation Requested",
                occasion,
                Map.of("imageId", imageId, "region", HOME, "accountId", PAYMENTS, "by", "alice@example.com"));
    }
}
