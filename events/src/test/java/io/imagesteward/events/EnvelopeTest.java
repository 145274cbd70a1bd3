package io.imagesteward.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.imagesteward.events.MalformedEvent.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvelopeTest {

    @Test
    void isReadFromTheMapsOfAJsonLibrary() {
        assertThat(Json.envelope(Json.example(HeardType.AMI_STATE_CHANGE)))
                .isEqualTo(new Envelope(
                        "6f0c7a52-3d1e-4b8f-9a64-2c5e8d7b1f03",
                        "EC2 AMI State Change",
                        "aws.ec2",
                        "999999999999",
                        "us-east-1",
                        Instant.parse("2026-01-05T09:00:00Z"),
                        List.of("arn:aws:ec2:us-east-1::image/ami-0a1b2c3d4e5f60718"),
                        Map.of(
                                "RequestId", "c41d9be0-7f52-46aa-8d13-5e90b27fa648",
                                "ImageId", "ami-0a1b2c3d4e5f60718",
                                "State", "available",
                                "ErrorMessage", "")));
    }

    @Test
    @SuppressWarnings("NullAway") // the libraries that hand over these nulls are not annotated either
    void refusesTheNullsOfAnEventLibraryAllAtOnce() {
        assertThatExceptionOfType(MalformedEvent.class)
                .isThrownBy(() -> new Envelope("e-1", "A Test", null, "1", "eu-west-1", null, List.of(), null))
                .satisfies(refusal -> assertThat(refusal.problems())
                        .extracting(Problem::field)
                        .containsExactly("source", "time", "detail"));
    }

    @Test
    void keepsTheJsonNullsOfItsDetail() {
        var event = Json.example(HeardType.TAG_API_CALL);
        event.withObject("detail").putNull("responseElements").putNull("errorCode");

        assertThat(Json.envelope(event).detail()).containsEntry("responseElements", null);
        assertThat(Heard.from(Json.envelope(event)))
                .isEqualTo(Heard.from(Json.envelope(Json.example(HeardType.TAG_API_CALL))));
    }
}
