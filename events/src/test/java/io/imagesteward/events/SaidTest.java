package io.imagesteward.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class SaidTest {
    private static final ImageAddress SOURCE = new ImageAddress("999999999999", "us-east-1", "ami-0a1b2c3d4e5f60718");
    private static final ImageAddress COPY = new ImageAddress("999999999999", "eu-west-1", "ami-0b2c3d4e5f6071829");
    private static final ImageAddress PULLED = new ImageAddress("444455556666", "us-east-1", "ami-0c3d4e5f60718293a");
    private static final String PARAMETER = "/images/golden-linux/latest";
    private static final String EXECUTION = "distribute-ami-0a1b2c3d4e5f60718-3-6f0c7a52";

    @Test
    void aDistributedImageIsWrittenAsItsExample() {
        var event = new ImageDistributed(
                "golden-linux",
                "3",
                SOURCE,
                EXECUTION,
                List.of(SOURCE, COPY, PULLED),
                6,
                List.of(
                        new PublishedParameter("us-east-1", PARAMETER, SOURCE.id()),
                        new PublishedParameter("eu-west-1", PARAMETER, COPY.id())));

        assertThat(event.type()).isEqualTo(SaidType.IMAGE_DISTRIBUTED);
        assertThat(json(event)).isEqualTo(Json.exampleDetail(event.type()));
    }

    @Test
    void aFailedDistributionIsWrittenAsItsExample() {
        var event = failed(
                new Failure(
                        COPY.id(),
                        "999999999999",
                        "eu-west-1",
                        "ShareAmi",
                        "EC2 does not know the account 222233334444.",
                        "Remove the account from the policy, or correct its number."),
                new Failure(
                        SOURCE.id(),
                        "444455556666",
                        "us-east-1",
                        "CopyAmi",
                        "The key of the source snapshot may not be used by account 444455556666.",
                        "Allow the account's copy role kms:CreateGrant and kms:ReEncrypt* in the key policy."));

        assertThat(event.type()).isEqualTo(SaidType.IMAGE_DISTRIBUTION_FAILED);
        assertThat(json(event)).isEqualTo(Json.exampleDetail(event.type()));
    }

    @Test
    void aReviewIsWrittenAsItsExample() {
        var event = new ImagesReviewed(
                "golden-linux",
                "review-golden-linux-20260420",
                false,
                1,
                2,
                5,
                "review/golden-linux/review-golden-linux-20260420.json",
                List.of(new Failure(
                        null,
                        "999999999999",
                        "ap-southeast-2",
                        "observe",
                        "The Region could not be reached.",
                        "Nothing: the next review looks again.")));

        assertThat(event.type()).isEqualTo(SaidType.IMAGES_REVIEWED);
        assertThat(json(event)).isEqualTo(Json.exampleDetail(event.type()));
    }

    @Test
    void aFailureWithoutAnImageIsValid() {
        var event = failed(new Failure(null, "222233334444", "eu-west-1", "CopyAmi", "Throttled.", "Wait."));
        var envelope = Json.example(event.type());
        envelope.set("detail", json(event));

        assertThat(Json.violations(event.type(), envelope)).isEmpty();
    }

    private static ImageDistributionFailed failed(Failure... failures) {
        return new ImageDistributionFailed(
                "golden-linux",
                "3",
                SOURCE,
                EXECUTION,
                List.of(SOURCE, COPY),
                4,
                List.of(new PublishedParameter("us-east-1", PARAMETER, SOURCE.id())),
                List.of(failures));
    }

    private static JsonNode json(Said event) {
        return Json.MAPPER.valueToTree(event);
    }
}
