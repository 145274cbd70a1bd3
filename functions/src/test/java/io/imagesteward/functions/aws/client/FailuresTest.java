package io.imagesteward.functions.aws.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.imagesteward.core.failure.AccessDenied;
import io.imagesteward.core.failure.Gone;
import io.imagesteward.core.failure.LimitReached;
import io.imagesteward.core.failure.Rejected;
import io.imagesteward.core.failure.StewardFailure;
import io.imagesteward.core.failure.Throttled;
import io.imagesteward.core.failure.Unreachable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;

class FailuresTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RequestLimitExceeded",
                "Throttling",
                "ThrottlingException",
                "TooManyRequestsException",
                "SlowDown"
            })
    void beingAskedToSlowDownIsThrottled(String code) {
        assertThat(of(code, 400)).isInstanceOf(Throttled.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ResourceLimitExceeded", "SnapshotLimitExceeded", "PendingSnapshotLimitExceeded"})
    void aFullQuotaIsALimit(String code) {
        assertThat(of(code, 400)).isInstanceOf(LimitReached.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"UnauthorizedOperation", "AuthFailure", "AccessDeniedException", "OptInRequired", "ExpiredToken"
            })
    void aNoFromIamOrTheOwnerIsDenied(String code) {
        assertThat(of(code, 403)).isInstanceOf(AccessDenied.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "InvalidAMIID.NotFound",
                "InvalidAMIID.Unavailable",
                "InvalidSnapshot.NotFound",
                "NotFoundException"
            })
    void whatAwsDoesNotKnowIsGone(String code) {
        assertThat(of(code, 400)).isInstanceOf(Gone.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"InternalError", "ServiceUnavailable", "Unavailable"})
    void aServerErrorIsUnreachableWhateverItsStatus(String code) {
        assertThat(of(code, 400)).isInstanceOf(Unreachable.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void aCodeThatNobodyKnowsIsUnreachableWhenTheServerIsAtFault(int status) {
        assertThat(of("Surprise", status)).isInstanceOf(Unreachable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"InvalidParameterValue", "InvalidAMIName.Duplicate", "IncorrectState", "Surprise"})
    void everythingElseIsRejected(String code) {
        assertThat(of(code, 400)).isInstanceOf(Rejected.class);
    }

    @Test
    void noAnswerAtAllIsUnreachable() {
        var broken = SdkClientException.create("Unable to execute HTTP request: connection reset");

        assertThat(Failures.of("CopyImage in eu-west-1", broken))
                .isInstanceOf(Unreachable.class)
                .hasMessage("CopyImage in eu-west-1: no usable answer"
                        + " (Unable to execute HTTP request: connection reset)")
                .hasCause(broken);
    }

    @Test
    void anAnswerWithoutDetailsIsUnreachable() {
        var bare = AwsServiceException.builder().message("502 from a proxy").build();

        assertThat(Failures.of("CopyImage", bare))
                .isInstanceOf(Unreachable.class)
                .hasMessageContaining("502");
    }

    @Test
    void aRegionThatIsNotEnabledIsDeniedEvenWhenItsAnswerHasNoCode() {
        var bare = AwsServiceException.builder().message("null").statusCode(401).build();

        assertThat(Failures.of("DescribeImages in me-south-1", bare))
                .isInstanceOf(AccessDenied.class)
                .hasMessageContaining("is this Region enabled");
    }

    @Test
    void aFailureSaysWhatWasCalledWhatAwsSaidAndWhatToDo() {
        assertThat(of("OptInRequired", 401))
                .hasMessage("CopyImage in eu-west-1: no (OptInRequired); enable this Region for the account");
        assertThat(of("InvalidParameterValue", 400)).hasMessage("CopyImage in eu-west-1: no (InvalidParameterValue)");
    }

    @Test
    void whatTheSdkThrowsIsTranslatedAndWhatItAnswersIsHandedOn() {
        assertThat(Failures.translating("a call", () -> "an answer")).isEqualTo("an answer");
        assertThatExceptionOfType(Gone.class)
                .isThrownBy(() -> Failures.translating("a call", () -> {
                    throw exception("InvalidAMIID.NotFound", 400);
                }));
    }

    @Test
    void aMistakeOfOurOwnIsNotDressedUpAsAnAnswerOfAws() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Failures.translating("a call", () -> {
                    throw new IllegalStateException("ours");
                }));
    }

    private static StewardFailure of(String code, int status) {
        return Failures.of("CopyImage in eu-west-1", exception(code, status));
    }

    private static AwsServiceException exception(String code, int status) {
        return Ec2Exception.builder()
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage("no")
                        .build())
                .build();
    }
}
