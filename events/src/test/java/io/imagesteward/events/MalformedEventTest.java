package io.imagesteward.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.imagesteward.events.MalformedEvent.Problem;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MalformedEventTest {

    @ParameterizedTest
    @MethodSource("requiredFields")
    void namesTheFieldThatTheSchemaRequires(HeardType type, FieldPath field) {
        var event = Json.example(type);
        field.removeFrom(event);

        assertThat(refusalOf(event).problems()).extracting(Problem::field).containsExactly(field.toString());
    }

    @ParameterizedTest
    @MethodSource("fieldsHeard")
    void refusesWhatTheSchemaRefusesAndNothingElse(HeardType type, FieldPath field) {
        var event = Json.example(type);
        field.removeFrom(event);

        if (Json.violations(type, event).isEmpty()) {
            assertThat(Heard.from(Json.envelope(event))).isNotNull();
        } else {
            assertThat(refusalOf(event).problems()).isNotEmpty();
        }
    }

    @Test
    void namesAllMissingAndWrongFieldsAtOnceWithTheEvent() {
        var event = Json.example(HeardType.TAG_CHANGE);
        event.putArray("resources");
        detailOf(event).remove(List.of("changed-tag-keys", "service"));
        detailOf(event).put("version", "seven").put("resource-type", " ");
        detailOf(event).withObject("tags").put("Product", 1).put("Draft", true);

        var refusal = refusalOf(event);

        assertThat(refusal.detailType()).isEqualTo("Tag Change on Resource");
        assertThat(refusal.eventId()).isEqualTo("0b9d4e17-86c2-4f5a-b3e8-71fa60c29d45");
        assertThat(refusal.problems())
                .containsExactlyInAnyOrder(
                        new Problem("resources", "a list of 0", "a list that is not empty"),
                        new Problem("detail.changed-tag-keys", "nothing", "a list"),
                        new Problem("detail.service", "nothing", "text"),
                        new Problem("detail.resource-type", "\" \"", "text"),
                        new Problem("detail.version", "\"seven\"", "a whole number"),
                        new Problem("detail.tags.Product", "1", "text"),
                        new Problem("detail.tags.Draft", "true", "text"));
        assertThat(refusal)
                .hasMessageContaining("Event 0b9d4e17-86c2-4f5a-b3e8-71fa60c29d45 (Tag Change on Resource)")
                .hasMessageContaining("send it again")
                .hasMessageContaining("- detail.service: found nothing, expected text\n")
                .hasMessageContaining("- detail.version: found \"seven\", expected a whole number");
    }

    @Test
    void pointsIntoLists() {
        var event = Json.example(HeardType.TAG_API_CALL);
        var request = detailOf(event).withObject("requestParameters");
        request.withObject("resourcesSet").withArray("items").add("ami-0b2c3d4e5f6071829");
        ((ObjectNode) request.at("/tagSet/items/1")).put("key", 3);

        assertThat(refusalOf(event).problems())
                .containsExactlyInAnyOrder(
                        new Problem(
                                "detail.requestParameters.resourcesSet.items[2]",
                                "\"ami-0b2c3d4e5f6071829\"",
                                "an object"),
                        new Problem("detail.requestParameters.tagSet.items[1].key", "3", "text"));
    }

    @Test
    void refusesAnOptionalFieldOfTheWrongKind() {
        var event = Json.example(HeardType.IMAGE_DISTRIBUTION_REQUESTED);
        detailOf(event).putObject("region");
        detailOf(event).putArray("policy").add("golden-linux").add("golden-windows");

        assertThat(refusalOf(event).problems())
                .containsExactlyInAnyOrder(
                        new Problem("detail.region", "an object", "text, or nothing"),
                        new Problem("detail.policy", "a list of 2", "text, or nothing"));
    }

    @Test
    void refusesAnotherCallAndAnotherServiceOfCloudTrail() {
        var event = Json.example(HeardType.TAG_API_CALL).put("source", "aws.rds");
        detailOf(event).put("eventSource", "rds.amazonaws.com").put("eventName", "CopyDBSnapshot");

        assertThat(refusalOf(event).problems())
                .containsExactlyInAnyOrder(
                        new Problem("source", "\"aws.rds\"", "aws.ec2"),
                        new Problem("detail.eventSource", "\"rds.amazonaws.com\"", "ec2.amazonaws.com"),
                        new Problem("detail.eventName", "\"CopyDBSnapshot\"", "one of [CreateTags, DeleteTags]"));
    }

    @ParameterizedTest
    @EnumSource
    void listsTheUnderstoodDetailTypesForOneThatIsOnlySaid(SaidType type) {
        assertThat(refusalOf(Json.example(type)).problems())
                .containsExactly(new Problem(
                        "detail-type",
                        "\"" + type.detailType() + "\"",
                        "one of [EC2 AMI State Change, Tag Change on Resource, AWS API Call via CloudTrail,"
                                + " Image Distribution Requested, Image Retirement Requested, Image Retirement Approved,"
                                + " Image Retirement Refused, Image Restore Requested, Image Creation Requested,"
                                + " Image Import Requested, Image Sweep Requested, Share Cancellation Requested,"
                                + " AWS Service Event via CloudTrail]"));
    }

    @Test
    void namesEveryFieldOfAnEmptyEnvelope() {
        var refusal = assertThatExceptionOfType(MalformedEvent.class)
                .isThrownBy(() -> Envelope.from(Map.of()))
                .actual();

        assertThat(refusal.detailType()).isEqualTo("without detail-type");
        assertThat(refusal.eventId()).isEqualTo("without id");
        assertThat(refusal.problems())
                .extracting(Problem::field)
                .containsExactly("id", "detail-type", "source", "account", "region", "time", "resources", "detail");
    }

    @Test
    void showsTheTimeThatIsNone() {
        var event = Json.example(HeardType.AMI_STATE_CHANGE).put("time", "yesterday");

        assertThat(refusalOf(event).problems())
                .containsExactly(new Problem("time", "\"yesterday\"", "a time such as 2026-01-05T09:00:00Z"));
    }

    @Test
    void cutsLongValuesShort() {
        var event = Json.example(HeardType.AMI_STATE_CHANGE).put("time", "x".repeat(5_000));

        assertThat(refusalOf(event).getMessage()).hasSizeLessThan(500).contains("xxx…");
    }

    static Stream<Arguments> requiredFields() {
        return Stream.of(HeardType.values())
                .flatMap(type -> FieldPath.requiredBy(type).stream().map(field -> arguments(type, field)));
    }

    static Stream<Arguments> fieldsHeard() {
        return Stream.of(HeardType.values())
                .flatMap(type -> FieldPath.inExampleOf(type).stream().map(field -> arguments(type, field)));
    }

    private static MalformedEvent refusalOf(JsonNode event) {
        return assertThatExceptionOfType(MalformedEvent.class)
                .isThrownBy(() -> Heard.from(Json.envelope(event)))
                .actual();
    }

    private static ObjectNode detailOf(ObjectNode event) {
        return (ObjectNode) event.get("detail");
    }
}
