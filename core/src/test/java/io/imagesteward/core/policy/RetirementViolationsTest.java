package io.imagesteward.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an author reads whose retirement rule is wrong, before any image pays for it. */
class RetirementViolationsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "keepLatest     | 0         | 0              | at least 1; to let every image go, say 'after' and leave keepLatest out",
                "keepLatest     | -2        | -2             | at least 1; to let every image go, say 'after' and leave keepLatest out",
                "keepLatest     | 'three'   | 'three'        | a whole number",
                "after          | 'soon'    | 'soon'         | a duration such as P90D, P2W or PT36H",
                "after          | '90 days' | '90 days'      | a duration such as P90D, P2W or PT36H",
                "after          | 'PT'      | 'PT'           | a duration such as P90D, P2W or PT36H",
                "after          | 90        | the number 90  | text; put it in quotes",
                "after          | 'P3M'     | 'P3M'          | days or weeks, such as P90D, because months differ in length",
                "after          | 'P1Y'     | 'P1Y'          | days or weeks, such as P90D, because months differ in length",
                "after          | 'PT23H'   | 'PT23H'        | an age of at least P1D",
                "after          | 'P-90D'   | 'P-90D'        | an age of at least P1D",
                "deprecateAfter | 'P0D'     | 'P0D'          | an age of at least P1D",
                "deprecateAfter | 'P90D'    | 'P90D'         | less than retire.after",
                "unusedFor      | 'P1D'     | 'P1D'          | at least P2D, because EC2 learns of a launch up to a day late",
                "gracePeriod    | 'PT1H'    | 'PT1H'         | at least P1D, because EC2 learns of a launch up to a day late",
                "gracePeriod    | 'P91D'    | 'P91D'         | at most P90D",
                "approval       | 'maybe'   | 'maybe'        | required or none",
                "approval       | true      | 'true'         | text; put it in quotes"
            })
    void eachFieldSaysWhatItFoundAndWhatItExpects(String key, String value, String found, String expected) {
        var json = key.equals("after") ? "" : "\"after\": \"P90D\", ";

        assertThat(PolicyDocument.small()
                        .with("retire", "{%s\"%s\": %s}".formatted(json, key, value.replace('\'', '"')))
                        .sentences())
                .containsExactly("retire.%s: found %s; expected %s".formatted(key, found, expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"gracePeriod\": \"P7D\"}", "{\"unusedFor\": \"P30D\"}"})
    void aRuleWithoutAgeAndRankIsNoRule(String json) {
        assertThat(PolicyDocument.small().with("retire", json).sentences())
                .containsExactly("retire: found neither keepLatest nor after; expected keepLatest, after or both");
    }

    @Test
    void aMisspeltKeyIsGivenTheOneThatWasMeant() {
        assertThat(PolicyDocument.small()
                        .with("retire", "{\"keepLatest\": 1, \"gracePeriods\": \"P7D\"}")
                        .sentences())
                .containsExactly("retire.gracePeriods: found the unknown key 'gracePeriods'; expected 'gracePeriod'?");
    }

    @Test
    void onlyTagsExclude() {
        assertThat(PolicyDocument.small()
                        .with(
                                "retire",
                                "{\"keepLatest\": 1, \"exclude\": {\"names\": [\"x\"], \"tags\": {\"Keep\": 1}}}")
                        .sentences())
                .containsExactlyInAnyOrder(
                        "retire.exclude.names: found the unknown key 'names'; expected 'tags'?",
                        "retire.exclude.tags.Keep: found the number 1; expected text; put it in quotes");
    }

    @Test
    void allOfThemAtOnce() {
        assertThat(PolicyDocument.small().with("retire", """
                                {
                                  "keepLatest": 0, "after": "P1M", "deprecateAfter": "P0D", "unusedFor": "never",
                                  "gracePeriod": "P1Y", "approval": "yes", "exclude": ["Keep"], "hold": "x"
                                }
                                """).violations())
                .extracting(Violation::path)
                .containsExactlyInAnyOrder(
                        "retire.keepLatest",
                        "retire.after",
                        "retire.deprecateAfter",
                        "retire.unusedFor",
                        "retire.gracePeriod",
                        "retire.approval",
                        "retire.exclude",
                        "retire.hold");
    }
}
