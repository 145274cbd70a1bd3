package io.imagesteward.samples;

import com.fasterxml.jackson.databind.JsonNode;
import io.imagesteward.sandbox.Sandbox;
import io.imagesteward.sandbox.call.CallLog;
import io.imagesteward.sandbox.workflow.Execution;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.ImageAttributeName;
import software.amazon.awssdk.services.ec2.model.SnapshotAttributeName;

/** The words in which scenarios are told: a company, a clock, events that go in, and a world to look at. */
abstract class Rehearsal {

    static final String HUB = Company.HUB;
    static final String HOME = Company.HOME;
    static final String IRELAND = "eu-west-1";
    static final String SYDNEY = "ap-southeast-2";
    static final String PAYMENTS = "111122223333";
    static final String DATA = "222233334444";
    static final String WEB = "444455556666";

    final Sandbox sandbox = new Sandbox(Company.MORNING);
    final Company company = found();

    private Company found() {
        try {
            return Company.found(sandbox, Path.of(".."));
        } catch (RuntimeException e) {
            sandbox.close();
            throw e;
        }
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    void at(String clock, Runnable event) {
        sandbox.time().at(Instant.parse("2026-01-05T" + clock + ":00Z"), event);
    }

    void send(JsonNode... events) {
        List.of(events).forEach(sandbox::send);
    }

    void settle() {
        sandbox.settle();
    }

    void waitFor(Duration duration) {
        sandbox.time().runUntil(sandbox.time().instant().plus(duration));
    }

    Ec2Client ec2(String account, String region) {
        return sandbox.clients().client(Ec2Client.builder(), account, region);
    }

    List<Execution> executions() {
        return sandbox.stepFunctions(HUB, HOME).room().executions();
    }

    Execution onlyExecution() {
        if (executions().size() != 1) {
            throw new AssertionError("expected one execution, found " + executions());
        }
        return executions().getFirst();
    }

    String lastMail() {
        return company.lastMessage().body();
    }

    /** Images of the hub in a Region that were copied from an image, in whatever state. */
    List<Image> copies(String region, String sourceId) {
        var copied = Filter.builder().name("source-image-id").values(sourceId).build();
        return ec2(HUB, region)
                .describeImages(r -> r.owners("self").filters(copied))
                .images();
    }

    /** The one usable copy in a Region. */
    String copy(String region, String sourceId) {
        return copies(region, sourceId).stream()
                .filter(image -> image.stateAsString().equals("available"))
                .map(Image::imageId)
                .reduce((a, b) -> {
                    throw new AssertionError("two copies in " + region);
                })
                .orElseThrow(() -> new AssertionError("no copy in " + region));
    }

    /** The accounts and ARNs an image is shared with. */
    Set<String> sharedWith(String region, String imageId) {
        var answer = ec2(HUB, region)
                .describeImageAttribute(r -> r.imageId(imageId).attribute(ImageAttributeName.LAUNCH_PERMISSION));
        var principals = new TreeSet<String>();
        answer.launchPermissions().forEach(p -> {
            if (p.userId() != null) {
                principals.add(p.userId());
            } else if (p.organizationalUnitArn() != null) {
                principals.add(p.organizationalUnitArn());
            } else {
                principals.add(p.organizationArn() == null ? p.groupAsString() : p.organizationArn());
            }
        });
        return principals;
    }

    /** The accounts that may use every snapshot behind an image. */
    Set<String> snapshotsSharedWith(String region, String imageId) {
        var client = ec2(HUB, region);
        var image = client.describeImages(r -> r.imageIds(imageId)).images().getFirst();
        var everywhere = new TreeSet<String>(Set.of(PAYMENTS, DATA, WEB, "all"));
        for (var mapping : image.blockDeviceMappings()) {
            var shared = client.describeSnapshotAttribute(
                            r -> r.snapshotId(mapping.ebs().snapshotId())
                                    .attribute(SnapshotAttributeName.CREATE_VOLUME_PERMISSION))
                    .createVolumePermissions();
            var accounts = new TreeSet<String>();
            shared.forEach(p -> accounts.add(p.userId() == null ? p.groupAsString() : p.userId()));
            everywhere.retainAll(accounts);
        }
        return everywhere;
    }

    /** What a spoke finds when it lists what was shared with it. */
    List<String> seenBy(String account, String region) {
        return ec2(account, region).describeImages(r -> r.executableUsers("self")).images().stream()
                .map(Image::imageId)
                .toList();
    }

    /** The value of the published parameter of the Linux images, or "nothing". */
    String published(String region) {
        return sandbox.world()
                .account(HUB)
                .region(region)
                .parameters()
                .value("/images/golden-linux/latest")
                .orElse("nothing");
    }

    /** Calls that the functions made and that had their effect. */
    long effective(String operation) {
        return sandbox.calls().entries().stream()
                .filter(call -> call.caller().role().isPresent())
                .filter(call -> call.operation().equals(operation))
                .filter(call ->
                        call.errorCode().isEmpty() || call.errorCode().get().equals("LostReply"))
                .count();
    }

    /** Calls by functions that could have changed an image, a snapshot or a parameter. */
    List<String> changes() {
        var changing = Set.of(
                "CopyImage", "ModifyImageAttribute", "ModifySnapshotAttribute", "PutParameter", "DeregisterImage");
        return sandbox.calls().entries().stream()
                .filter(call -> call.caller().role().isPresent())
                .map(CallLog.Entry::operation)
                .filter(changing::contains)
                .toList();
    }
}
