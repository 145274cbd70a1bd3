package io.imagesteward.infra.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlDocumentTest {

    private static final String YAML = """
            policy: golden
            share:
              accounts:
                - "011122223333"
                - 222233334444
            copy: { regions: [ { region: eu-west-1 },
                               { region: ap-southeast-2, kmsKey: alias/k } ] }
            limits:
              images: 0o17
              strict: true
              nothing: ~
              on: 2026-01-05
            """;

    @Test
    void scalarsFollowTheCoreSchema() {
        var values = YamlDocument.parse(YAML).values();

        assertThat(values.get("share")).isEqualTo(Map.of("accounts", List.of("011122223333", 222233334444L)));
        assertThat(values.get("limits"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("images", 15L)
                .containsEntry("strict", true)
                .containsEntry("nothing", null)
                .containsEntry("on", "2026-01-05");
    }

    @ParameterizedTest
    @CsvSource({
        "policy, 1",
        "share, 2",
        "share.accounts[0], 4",
        "share.accounts[1], 5",
        "copy.regions[0].region, 6",
        "copy.regions[1], 7",
        "copy.regions[1].kmsKey, 7",
        "limits.on, 12"
    })
    void everyValueKnowsItsLine(String path, int line) {
        assertThat(YamlDocument.parse(YAML).line(path)).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource({"share.organizations[3], 2", "copy.regions[1].into.account, 7", "publish.parameter, 1", "'', 1"})
    void aMissingValueHasTheLineOfWhereItWouldStand(String path, int line) {
        assertThat(YamlDocument.parse(YAML).line(path)).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'a: 1\nb: [2'|2",
                "'a: 1\nb: 2\na: 3'|3",
                "'- a\n- b'|1",
                "just text|1",
                "''|1",
                "'a: 1\n---\nb: 2'|2"
            })
    void anythingButOneMappingIsUnreadableAtALine(String yaml, int line) {
        assertThatExceptionOfType(YamlDocument.Unreadable.class)
                .isThrownBy(() -> YamlDocument.parse(yaml))
                .satisfies(e -> assertThat(e.line()).isEqualTo(line))
                .withMessageMatching("(?s).+");
    }
}
