package io.imagesteward.sandbox.aws.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.s3.model.S3Exception;

class PreconditionTest {
    private static final Buckets.StoredObject PRESENT = new Buckets.StoredObject(
            SdkBytes.fromUtf8String("{}"), null, Map.of(), Instant.parse("2026-01-05T09:00:00Z"));

    @Test
    void whatIsToBeNewIsRefusedWhereSomethingIs() {
        assertThat(refusal(() -> new Precondition("*", null).check("key", PRESENT))
                        .statusCode())
                .isEqualTo(412);
        new Precondition("*", null).check("key", null);
    }

    @Test
    void whatHasChangedSinceItWasReadIsNotOverwritten() {
        new Precondition(null, PRESENT.etag()).check("key", PRESENT);

        var refused = refusal(() -> new Precondition(null, "\"another\"").check("key", PRESENT));

        assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("PreconditionFailed");
        assertThat(refused.statusCode()).isEqualTo(412);
    }

    @Test
    void whatIsGoneSinceItWasReadIsNotWrittenAnew() {
        var refused = refusal(() -> new Precondition(null, PRESENT.etag()).check("key", null));

        assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("NoSuchKey");
        assertThat(refused.statusCode()).isEqualTo(404);
    }

    private static S3Exception refusal(ThrowingCallable call) {
        return catchThrowableOfType(S3Exception.class, call);
    }
}
