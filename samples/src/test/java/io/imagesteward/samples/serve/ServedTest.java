package io.imagesteward.samples.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.imagesteward.samples.Company;
import io.imagesteward.samples.Fleet;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.workspaces.WorkSpacesClient;
import software.amazon.awssdk.services.workspaces.model.WorkspaceImageState;

/** The served world, used as a person would while its clock runs. */
class ServedTest {

    private static final int SPEED = 3_600;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private final Served served = Served.open(settings(0), new PrintStream(errors, true, StandardCharsets.UTF_8));
    private final JsonNode introduction = served.introduction();

    @AfterEach
    void close() {
        served.close();
        assertThat(errors.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void theIntroductionTellsAClientAllItNeeds() {
        assertThat(introduction.path("endpoint").asText()).startsWith("http://127.0.0.1:");
        assertThat(introduction.path("hub").asText()).isEqualTo(Company.HUB);
        assertThat(introduction.path("spokes")).hasSize(3);
        assertThat(introduction.at("/regions/0").asText()).isEqualTo(Company.HOME);
        assertThat(introduction.at("/stateMachines/0").asText()).startsWith("arn:aws:states:us-east-1:999999999999:");
        assertThat(introduction.path("eventBus").asText()).endsWith("event-bus/default");
    }

    @Test
    void anImageMadeByHandReachesItsSpokesWhileTheClockRunsByItself() {
        var hub = ec2(Company.HUB, Company.HOME);
        String image = hub.createImage(r ->
                        r.instanceId(introduction.path("instance").asText()).name("golden-linux-2026.02"))
                .imageId();
        waitUntil(() -> succeeded() == 1);
        for (String spoke : Company.spokes().keySet()) {
            assertThat(ec2(spoke, Company.HOME)
                            .describeImages(r -> r.imageIds(image))
                            .images())
                    .hasSize(1);
            assertThat(ec2(spoke, "eu-west-1")
                            .describeImages(r -> r.owners(Company.HUB))
                            .images())
                    .hasSize(1);
        }
    }

    @Test
    void aTagStartsADistributionToo() {
        String image = introduction.path("image").asText();
        ec2(Company.HUB, Company.HOME)
                .createTags(r -> r.resources(image)
                        .tags(Tag.builder()
                                .key("image-steward:policy")
                                .value("golden-linux")
                                .build()));
        waitUntil(() -> succeeded() == 1);
        assertThat(ec2("111122223333", Company.HOME)
                        .describeImages(r -> r.imageIds(image))
                        .images())
                .hasSize(1);
    }

    @Test
    void anImageOfWorkSpacesIsSharedAndCopiedWhileTheClockRunsByItself() {
        String image = introduction.path("workspacesImage").asText();
        var clients = served.sandbox().clients();
        clients.client(WorkSpacesClient.builder(), Company.HUB, Company.HOME)
                .updateWorkspaceImagePermission(
                        r -> r.imageId(image).allowCopyImage(true).sharedAccountId("111122223333"));
        var spoke = clients.client(WorkSpacesClient.builder(), "111122223333", "eu-west-1");
        String copy = spoke.copyWorkspaceImage(
                        r -> r.name("copy").sourceImageId(image).sourceRegion(Company.HOME))
                .imageId();
        waitUntil(() -> spoke.describeWorkspaceImages(r -> r.imageIds(copy)).images().stream()
                .anyMatch(copied -> copied.state() == WorkspaceImageState.AVAILABLE));
    }

    @Test
    void aPortThatIsTakenIsNamed() throws Exception {
        served.close();
        try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThatThrownBy(() -> Served.open(settings(taken.getLocalPort()), System.err))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("127.0.0.1:" + taken.getLocalPort());
        }
    }

    @Test
    void aFleetIsServedAndEveryCallTakesItsTime() {
        served.close();
        var latency = Duration.ofMillis(30);
        var scene = new Served.Scene(Fleet.of("images:120,drifted:12"), latency);
        var settings = new Served.Settings(Path.of(".."), 0, 1, Company.MORNING, scene);
        try (var fleet = Served.open(settings, new PrintStream(errors, true, StandardCharsets.UTF_8))) {
            var hub = fleet.sandbox().clients().client(Ec2Client.builder(), Company.HUB, Company.HOME);
            var start = System.nanoTime();

            var images = hub.describeImagesPaginator(r -> r.owners("self").maxResults(50)).images().stream()
                    .filter(image -> image.name().startsWith("fleet-"))
                    .toList();

            assertThat(images).hasSize(120);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(latency.multipliedBy(3));
            assertThat(fleet.sandbox()
                            .clients()
                            .client(Ec2Client.builder(), Fleet.STRANGER, Company.HOME)
                            .describeImages(r -> r.executableUsers("self"))
                            .images())
                    .hasSize(12);
        }
    }

    private static Served.Settings settings(int port) {
        return new Served.Settings(Path.of(".."), port, SPEED, Company.MORNING, Served.Scene.PLAIN);
    }

    private Ec2Client ec2(String account, String region) {
        return served.sandbox().clients().client(Ec2Client.builder(), account, region);
    }

    private long succeeded() {
        String machine = introduction.at("/stateMachines/0").asText();
        return served
                .sandbox()
                .clients()
                .client(SfnClient.builder(), Company.HUB, Company.HOME)
                .listExecutions(r -> r.stateMachineArn(machine))
                .executions()
                .stream()
                .filter(execution -> execution.status() == ExecutionStatus.SUCCEEDED)
                .count();
    }

    private static void waitUntil(BooleanSupplier done) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as("patience ends").isLessThan(end);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
