package io.imagesteward.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaTest {
    private static final Set<HeardType> STRICT = Set.of(
            HeardType.IMAGE_RETIREMENT_REQUESTED,
            HeardType.IMAGE_CREATION_REQUESTED,
            HeardType.IMAGE_IMPORT_REQUESTED,
            HeardType.IMAGE_SWEEP_REQUESTED);
    private static final List<String> ENVELOPE =
            List.of("id", "detail-type", "source", "account", "region", "time", "resources", "detail");

    @ParameterizedTest
    @MethodSource("types")
    void acceptsItsExample(EventType type) {
        assertThat(Json.violations(type, Json.example(type))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void isForItsOwnSourceAndDetailTypeOnly(EventType type) {
        assertThat(Json.example(type).get("source").textValue()).isEqualTo(type.source());
        assertThat(Json.example(type).get("detail-type").textValue()).isEqualTo(type.detailType());
        assertThat(Json.violations(type, Json.example(type).put("source", "aws.rbin")))
                .isNotEmpty();
        assertThat(Json.violations(type, Json.example(type).put("detail-type", "EC2 AMI Failed")))
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("requiredFields")
    void refusesItsExampleWithoutARequiredField(EventType type, FieldPath field) {
        var event = Json.example(type);
        assertThat(field.isIn(event)).as("the example has %s", field).isTrue();

        field.removeFrom(event);

        assertThat(Json.violations(type, event)).anyMatch(violation -> violation.contains(field.name()));
    }

    @ParameterizedTest
    @MethodSource("types")
    void requiresTheWholeEnvelopeAndPartOfTheDetail(EventType type) {
        var required = FieldPath.requiredBy(type).stream().map(FieldPath::toString);

        // a review of every policy needs to be told nothing, and neither does a sweep
        if (type == HeardType.IMAGE_RETIREMENT_REQUESTED || type == HeardType.IMAGE_SWEEP_REQUESTED) {
            assertThat(required).containsExactlyInAnyOrderElementsOf(ENVELOPE);
        } else {
            assertThat(required).containsAll(ENVELOPE).anyMatch(path -> path.startsWith("detail."));
        }
    }

    @ParameterizedTest
    @MethodSource("fieldsSaid")
    void leavesNoFieldOfWhatIsSaidToChance(SaidType type, FieldPath field) {
        var event = Json.example(type);
        field.removeFrom(event);

        // an optional field would be one that listeners cannot rely on; only a failure may have no image
        if (field.toString().equals("detail.failures[0].image")
                || field.toString().equals("version")) {
            assertThat(Json.violations(type, event)).isEmpty();
        } else {
            assertThat(Json.violations(type, event)).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("heardTypes")
    void ofAHeardEventAcceptsFieldsItDoesNotKnowUnlessAMisspelledOneWouldDoHarm(HeardType type) {
        var event = Json.example(type).put("replay-name", "again");
        ((ObjectNode) event.get("detail")).put("AddedByAwsLater", 1);

        if (STRICT.contains(type)) {
            // a misspelled dryRun or noReboot is one, too
            assertThat(Json.violations(type, event)).anyMatch(violation -> violation.contains("AddedByAwsLater"));
        } else {
            assertThat(Json.violations(type, event)).isEmpty();
        }
    }

    static Stream<EventType> types() {
        return Json.allTypes();
    }

    static Stream<HeardType> heardTypes() {
        return Stream.of(HeardType.values());
    }

    static Stream<Arguments> fieldsSaid() {
        return Stream.of(SaidType.values())
                .flatMap(type -> FieldPath.inExampleOf(type).stream().map(field -> arguments(type, field)));
    }

    static Stream<Arguments> requiredFields() {
        return types().flatMap(type -> FieldPath.requiredBy(type).stream().map(field -> arguments(type, field)));
    }
}
