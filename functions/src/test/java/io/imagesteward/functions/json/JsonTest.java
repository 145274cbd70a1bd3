package io.imagesteward.functions.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.imagesteward.core.failure.BadInput;
import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.step.Step;
import io.imagesteward.core.workflow.CopyTask;
import io.imagesteward.core.workflow.DistributionReport;
import io.imagesteward.core.workflow.ObserveTask;
import io.imagesteward.core.workflow.RetireTask;
import io.imagesteward.core.workflow.ShareTask;
import io.imagesteward.core.workflow.ShareWork;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    static Stream<Object> everyDocument() {
        return Documents.all();
    }

    @ParameterizedTest
    @MethodSource("everyDocument")
    void whatIsWrittenIsReadBackEqual(Object document) {
        assertThat(read(Json.write(document), document.getClass())).isEqualTo(document);
    }

    @Test
    void everyKindOfStepIsAmongTheDocuments() {
        assertThat(Documents.steps().map(Object::getClass).map(Class::getName))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Stream.of(Step.class.getPermittedSubclasses()),
                                Stream.of(Step.Copying.class.getPermittedSubclasses()))
                        .filter(type -> !type.isInterface())
                        .map(Class::getName)
                        .toList());
    }

    @Test
    void whatAWorkflowHasNotAskedForYetIsNullAndReadAsAbsent() {
        assertThat(read(
                        "{\"task\": \"observe-use\", \"images\": [], \"policy\": \"p\", \"reportsSince\": null}",
                        ObserveTask.class))
                .isEqualTo(new ObserveTask.Use(List.of(), "p", Optional.empty()));
    }

    @Test
    void idsArePlainTextAndWhatIsAbsentIsLeftOut() {
        assertThat(Json.write(Documents.UNKEYED_COPY))
                .contains(
                        "\"account\":\"999999999999\"", "\"id\":\"ami-00000000000000001\"", "\"region\":\"eu-west-1\"")
                .doesNotContain("\"key\"", "null");
        assertThat(Json.write(new AccountId("000000000001"))).isEqualTo("\"000000000001\"");
    }

    @Test
    void aFieldThatIsNotKnownIsIgnoredSoThatAWorkflowCanRunOnWhileItsFunctionsChange() {
        assertThat(read("""
                        {"task": "observe-copy", "policy": "golden-linux", "since": "yesterday",
                         "image": {"account": "999999999999", "region": "eu-west-1", "id": "ami-00000000000000001"}}
                        """, ObserveTask.class)).isInstanceOf(ObserveTask.Copy.class);
    }

    @ParameterizedTest
    @MethodSource("badDocuments")
    void aBadDocumentIsRefusedNamingTheFieldAndWhatIsExpected(Class<?> type, String json, String[] words) {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> read(json, type))
                .withMessageStartingWith("the input is not a " + type.getSimpleName() + ": ")
                .withMessageContainingAll(words);
    }

    static Stream<Object[]> badDocuments() {
        return Stream.of(
                bad(
                        ShareWork.class,
                        "{'image': {'account': '99', 'region': 'eu-west-1', 'id': 'ami-0a1b2c3d'}, 'steps': []}",
                        "image.account",
                        "found '99'",
                        "12 digits"),
                bad(
                        ShareWork.class,
                        "{'image': {'account': '999999999999', 'region': 'eu-west-1', 'id': 'x'}, 'steps': []}",
                        "image.id",
                        "found 'x'",
                        "an AMI id"),
                bad(ShareWork.class, "{'steps': []}", "image"),
                bad(
                        ShareWork.class,
                        "{'image': {'account': '999999999999', 'region': 'eu-west-1', 'id': 'ami-0a1b2c3d'},"
                                + " 'steps': [{'verb': 'DeregisterAmi'}]}",
                        "steps[0]",
                        "DeregisterAmi"),
                bad(ObserveTask.class, "{'task': 'observe-everything'}", "observe-everything", "observe-family"),
                bad(ObserveTask.class, "{}", "task"),
                bad(RetireTask.class, "{'task': 'delete'}", "source"),
                bad(ShareTask.class, "{'task': 'delete'}", "delete", "unshare-from-all"),
                bad(DistributionReport.class, "{'execution': 'x', 'changes': 'many'}", "changes", "many"),
                bad(CopyTask.class, "not JSON", "not"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null"})
    void nothingIsNoDocument(String json) {
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> read(json, ShareWork.class));
    }

    private static Object[] bad(Class<?> type, String json, String... words) {
        return new Object[] {type, json.replace('\'', '"'), words};
    }

    private static <T> T read(String json, Class<T> type) {
        return Json.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), type);
    }
}
