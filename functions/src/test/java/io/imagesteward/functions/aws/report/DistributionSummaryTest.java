package io.imagesteward.functions.aws.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.AmiId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.step.Step;
import io.imagesteward.core.workflow.DistributeInput;
import io.imagesteward.core.workflow.DistributionReport;
import io.imagesteward.core.workflow.Problem;
import io.imagesteward.events.Failure;
import io.imagesteward.events.ImageAddress;
import io.imagesteward.events.ImageDistributed;
import io.imagesteward.events.ImageDistributionFailed;
import io.imagesteward.events.PublishedParameter;
import io.imagesteward.functions.json.Json;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DistributionSummaryTest {

    private static final AccountId HUB = new AccountId("999999999999");
    private static final RegionId VIRGINIA = new RegionId("us-east-1");
    private static final RegionId IRELAND = new RegionId("eu-west-1");
    private static final AmiId COPY = new AmiId("ami-00000000000000002");
    private static final ImageRef SOURCE = new ImageRef(HUB, VIRGINIA, new AmiId("ami-00000000000000001"));
    private static final String ADVICE =
            "Mend the cause, then send the event Image Distribution Requested for this image.";

    @Test
    void aSuccessTellsHowMuchWasDone() {
        var summary = summary("golden-linux");

        assertThat(summary.failed()).isFalse();
        assertThat(summary.subject()).isEqualTo("Distributed: golden-linux: ami-00000000000000001");
        assertThat(summary.text())
                .isEqualTo("ami-00000000000000001 in us-east-1 was distributed as policy golden-linux declares:"
                        + " 3 changes, 1 parameter published.%n- 1 of 2 recipients confirmed it.%n- not asked: 222233334444."
                                .formatted());
        assertThat(summary.event())
                .isEqualTo(new ImageDistributed(
                        "golden-linux",
                        "0123456789ab",
                        new ImageAddress("999999999999", "us-east-1", "ami-00000000000000001"),
                        "distribute-x",
                        List.of(
                                new ImageAddress("999999999999", "us-east-1", "ami-00000000000000001"),
                                new ImageAddress("999999999999", "eu-west-1", "ami-00000000000000002")),
                        3,
                        List.of(new PublishedParameter("eu-west-1", "/images/latest", "ami-00000000000000002"))));
    }

    @Test
    void aFailureTellsEveryPlaceAndWhatToDo() {
        var summary = summary(
                "golden-linux",
                problem("share", "io.imagesteward.core.failure.Gone", "the image is gone"),
                problem("plan", "KEY_NEEDED", "name a kmsKey"));

        assertThat(summary.failed()).isTrue();
        assertThat(summary.subject()).startsWith("Not distributed as declared: golden-linux");
        assertThat(summary.text().lines())
                .containsExactly(
                        "ami-00000000000000001 in us-east-1 is not distributed as policy golden-linux declares;"
                                + " 3 changes were made.",
                        "- eu-west-1, share: the image is gone",
                        "- eu-west-1, plan: name a kmsKey",
                        "- 1 of 2 recipients confirmed it.",
                        "- not asked: 222233334444.",
                        ADVICE);
    }

    @Test
    void aFailureOfLambdaIsToldByItsSentenceWithoutTheStackTrace() {
        var cause = "{\"errorMessage\":\"CopyImage: no (AuthFailure)\","
                + "\"errorType\":\"io.imagesteward.core.failure.AccessDenied\",\"stackTrace\":[\"at x\",\"at y\"]}";

        assertThat(reasons(problem("copy", "io.imagesteward.core.failure.AccessDenied", cause)))
                .containsExactly("CopyImage: no (AuthFailure)");
    }

    @Test
    void aFunctionThatDidNotFinishIsSaidToBeSo() {
        assertThat(reasons(problem("copy", "States.Timeout", ""), problem("share", "Sandbox.Timedout", "RequestId: 7")))
                .containsExactly("the function did not finish in time", "the function did not finish in time");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain words", "{not JSON", "{\"other\": \"JSON\"}"})
    void whatIsNotFromLambdaIsToldAsItIs(String cause) {
        assertThat(reasons(problem("copy", "Surprise", cause))).containsExactly(cause);
    }

    @Test
    void aFailureWithoutACauseIsToldByItsName() {
        assertThat(reasons(problem("copy", "States.TaskFailed", ""))).containsExactly("States.TaskFailed");
    }

    @Test
    void theSameFailureTwiceIsToldOnce() {
        assertThat(reasons(problem("copy", "x", "same"), problem("copy", "y", "same"), problem("copy", "x", "other")))
                .containsExactly("same", "other");
    }

    @Test
    void theEventOfAFailureSaysWhereAndCarriesTheAdvice() {
        var event = summary("golden-linux", problem("copy", "x", "no key")).event();

        assertThat(event)
                .isInstanceOfSatisfying(
                        ImageDistributionFailed.class,
                        failed -> assertThat(failed.failures())
                                .containsExactly(
                                        new Failure(null, "999999999999", "eu-west-1", "copy", "no key", ADVICE)));
    }

    @Test
    void theRecordIsKeptByImageAndExecutionAndHoldsEverything() {
        var summary = summary("golden-linux", problem("copy", "x", "no key"));

        assertThat(summary.recordKey()).isEqualTo("distribute/ami-00000000000000001/distribute-x.json");
        assertThat(summary.record()).isEqualTo(Json.write(report("golden-linux", problem("copy", "x", "no key"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a-policy-name-that-somebody-wrote-into-a-tag-and-that-no-policy-has-ever-had-nor-will-have-in-any-place",
                "zwei\nZeilen",
                "größer"
            })
    void aSubjectIsOneThatTheTopicTakesWhateverStandsInTheTag(String policy) {
        assertThat(summary(policy, problem("observe", "x", "no such policy")).subject())
                .matches("[ -~]{1,99}")
                .contains("Not distributed as declared", "ami-00000000000000001");
    }

    private static List<String> reasons(Problem... problems) {
        var event = (ImageDistributionFailed) summary("golden-linux", problems).event();
        return event.failures().stream().map(Failure::reason).toList();
    }

    private static Problem problem(String step, String error, String cause) {
        return new Problem(HUB, IRELAND, Optional.empty(), step, error, cause);
    }

    private static DistributionSummary summary(String policy, Problem... problems) {
        return new DistributionSummary(report(policy, problems));
    }

    private static DistributionReport report(String policy, Problem... problems) {
        return new DistributionReport(
                "distribute-x",
                new DistributeInput(SOURCE, policy, "0123456789ab", "c0ffee00"),
                List.of(SOURCE, new ImageRef(HUB, IRELAND, COPY)),
                3,
                List.of(new Step.PublishParameter(HUB, IRELAND, "/images/latest", COPY, Optional.empty())),
                List.of(problems),
                List.of("1 of 2 recipients confirmed it", "not asked: 222233334444"),
                List.of("a decision"));
    }
}
