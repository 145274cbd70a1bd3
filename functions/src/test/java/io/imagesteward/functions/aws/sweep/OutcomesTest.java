package io.imagesteward.functions.aws.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.sweep.Stayed;
import io.imagesteward.core.workflow.Problem;
import io.imagesteward.functions.given.RememberedObjects;
import io.imagesteward.functions.json.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;

/** What Step Functions leaves in S3 about batches of actions. */
class OutcomesTest {

    private static final Place HOME = new Place(new AccountId("999999999999"), new RegionId("us-east-1"));
    private static final String FIRST = """
        {"failures": [{"account": "999999999999", "region": "eu-west-1", "image": "ami-0a1b2c3d4e5f60718",
          "step": "distribute", "error": "AccessDenied", "cause": "one"}], "stayed": []}\
        """;
    private static final String SECOND = """
        {"failures": [{"account": "999999999999", "region": "us-east-1", "step": "retire golden-linux",
          "error": "States.Timeout", "cause": "two"}],
         "stayed": [{"image": {"account": "444455556666", "region": "us-east-1", "id": "ami-0b2c3d4e5f6071829"},
          "spoke": "111122223333", "why": "not shared directly"}]}\
        """;
    private static final String GOOD = "{\"failures\": [], \"stayed\": []}";

    private final RememberedObjects bucket = new RememberedObjects();
    private final Outcomes outcomes = new Outcomes(new Notes(() -> bucket, "records"), HOME);

    @Test
    void batchesThatWentWellSayNothing() {
        put("one.json", List.of(Map.of("Output", GOOD), Map.of("Output", GOOD)));
        put("manifest.json", manifest(List.of("one.json"), List.of(), List.of()));

        var outcome = outcomes.read("manifest.json");

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.stayed()).isEmpty();
    }

    @Test
    void whatBatchesOfTwoFilesSayIsGathered() {
        put("one.json", List.of(Map.of("Output", GOOD), Map.of("Output", FIRST)));
        put("two.json", List.of(Map.of("Output", SECOND)));
        put("manifest.json", manifest(List.of("one.json", "two.json"), List.of(), List.of()));

        var outcome = outcomes.read("manifest.json");

        assertThat(outcome.failures()).extracting(Problem::cause).containsExactly("one", "two");
        assertThat(outcome.failures()).extracting(Problem::step).containsExactly("distribute", "retire golden-linux");
        assertThat(outcome.stayed())
                .extracting(Stayed::spoke, Stayed::why)
                .containsExactly(tuple(new AccountId("111122223333"), "not shared directly"));
    }

    @Test
    void batchesThatBrokeOrNeverBeganFailedAtHomeEachByItsName() {
        put("broken.json", List.of(Map.of("Name", "batch-1", "Error", "States.Timeout", "Cause", "too long")));
        put("waiting.json", List.of(Map.of("Name", "batch-2"), Map.of("Name", "batch-3")));
        put("manifest.json", manifest(List.of(), List.of("broken.json"), List.of("waiting.json")));

        assertThat(outcomes.read("manifest.json").failures())
                .allMatch(problem -> problem.account().equals(HOME.account())
                        && problem.step().equals("act"))
                .extracting(Problem::error, Problem::cause)
                .containsExactly(
                        tuple("States.Timeout", "batch-1 too long"),
                        tuple("not begun", "batch-2"),
                        tuple("not begun", "batch-3"));
    }

    @Test
    void aFileThatIsMissingIsNoGoodNews() {
        put("manifest.json", manifest(List.of("one.json"), List.of(), List.of()));

        assertThatIllegalStateException()
                .isThrownBy(() -> outcomes.read("manifest.json"))
                .withMessageContaining("one.json");
        assertThatIllegalStateException()
                .isThrownBy(() -> outcomes.read("nowhere.json"))
                .withMessageContaining("nowhere.json");
    }

    private static Map<String, ?> manifest(List<String> succeeded, List<String> failed, List<String> pending) {
        return Map.of(
                "ResultFiles",
                Map.of("SUCCEEDED", files(succeeded), "FAILED", files(failed), "PENDING", files(pending)));
    }

    private static List<Map<String, String>> files(List<String> keys) {
        return keys.stream().map(key -> Map.of("Key", key)).toList();
    }

    private void put(String key, Object document) {
        bucket.putObject(r -> r.bucket("records").key(key), RequestBody.fromString(Json.write(document)));
    }
}
