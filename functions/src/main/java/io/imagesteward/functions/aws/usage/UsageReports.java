package io.imagesteward.functions.aws.usage;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.functions.aws.client.AwsClients;
import io.imagesteward.functions.aws.client.Failures;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.ec2.model.DescribeImageUsageReportsRequest;
import software.amazon.awssdk.services.ec2.model.ImageUsageReport;

/**
 * Asks AWS who uses images in other accounts, which takes AWS a while to find out. One report of an image can be pending
 * at a time, so a pending one is awaited rather than a second one asked for.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/your-ec2-ami-usage.html">View your AMI usage</a>
 */
public final class UsageReports {

    private final AwsClients clients;

    public UsageReports(AwsClients clients) {
        this.clients = clients;
    }

    /**
     * Asks for each image.
     *
     * @param token the same for the same question
     * @return from when on a report answers it
     */
    public Instant ask(List<ImageRef> images, String token, Instant now) {
        return images.stream()
                .map(image -> ask(image, token, now))
                .min(Comparator.naturalOrder())
                .orElse(now);
    }

    /** Asks for one image. */
    public Instant ask(ImageRef image, String token, Instant now) {
        var pending = Reports.of(clients, image.region(), List.of(image.id().value())).stream()
                .filter(report -> Reports.PENDING.equals(report.state()))
                .filter(Reports::coversEverybody)
                .findFirst();
        return pending.map(ImageUsageReport::creationTime).orElseGet(() -> created(image, create(image, token), now));
    }

    private String create(ImageRef image, String token) {
        var question = "%s/%s/%s".formatted(token, image.region(), image.id().value());
        return Failures.translating(
                        "CreateImageUsageReport of " + image,
                        () -> clients.ec2(image.region())
                                .createImageUsageReport(r -> r.imageId(
                                                image.id().value())
                                        .resourceTypes(Reports.EVERYTHING)
                                        .clientToken(UUID.nameUUIDFromBytes(question.getBytes(StandardCharsets.UTF_8))
                                                .toString())))
                .reportId();
    }

    /** A repeated question is answered with the report of the first time, which was made then. */
    private Instant created(ImageRef image, String reportId, Instant now) {
        var request = DescribeImageUsageReportsRequest.builder()
                .imageIds(image.id().value())
                .build();
        var made = Reports.read(clients, image.region(), request).stream()
                .filter(report -> report.reportId().equals(reportId))
                .findFirst()
                .flatMap(report -> Optional.ofNullable(report.creationTime()));
        return made.orElse(now.truncatedTo(ChronoUnit.SECONDS));
    }
}
