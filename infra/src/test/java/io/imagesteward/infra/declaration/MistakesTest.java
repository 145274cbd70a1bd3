package io.imagesteward.infra.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mistakes of people who declare: each with its file and line, and all of them at once. */
class MistakesTest {

    private static final String GOOD = """
            policy: %s
            kind: ami
            select: { name: "%s-*" }
            share: { accounts: ["111122223333", "222233334444"] }
            """;

    @TempDir
    Path root;

    @Test
    void allMistakesOfAFileAreToldAtOnceWithTheirLines() throws IOException {
        file("bad.yaml", """
                policy: golden
                kind: ami
                select: { name: "golden-*" }
                share:
                  accounts:
                    - 111122223333
                copy:
                  regions:
                    - region: Europe
                limits: { images: 5, percent: 200 }
                """);

        assertThat(refusal(cdkJson("bad.yaml")))
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("bad.yaml:6: share.accounts[0]: found the number 111122223333; expected"),
                        line -> assertThat(line)
                                .startsWith("bad.yaml:9: copy.regions[0].region: found 'Europe'; expected"),
                        line -> assertThat(line).startsWith("bad.yaml:10: limits.percent: found 200; expected"));
    }

    @Test
    void everyMistakeOfARetirementRuleIsToldWithItsLine() throws IOException {
        file("bad.yaml", """
                policy: golden
                kind: ami
                select: { name: "golden-*" }
                retire:
                  keepLatest: 0
                  after: P3M
                  deprecateAfter: soon
                  unusedFor: P1D
                  gracePeriod: P91D
                  approval: maybe
                  exclude: { names: [x] }
                  keepForever: true
                """);

        assertThat(refusal(cdkJson("bad.yaml")))
                .extracting(line -> line.substring(0, line.indexOf(": found")))
                .containsExactlyInAnyOrder(
                        "bad.yaml:5: retire.keepLatest",
                        "bad.yaml:6: retire.after",
                        "bad.yaml:7: retire.deprecateAfter",
                        "bad.yaml:8: retire.unusedFor",
                        "bad.yaml:9: retire.gracePeriod",
                        "bad.yaml:10: retire.approval",
                        "bad.yaml:11: retire.exclude.names",
                        "bad.yaml:12: retire.keepForever");
    }

    @Test
    void aFileThatIsNotYamlIsRefusedWithItsLine() throws IOException {
        file("prose.yaml", "policy: golden\nkind: [ami\n");
        file("list.yaml", "- policy: golden\n");

        assertThat(refusal(cdkJson("prose.yaml", "list.yaml")))
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).startsWith("prose.yaml:"))
                .anySatisfy(line -> assertThat(line).startsWith("list.yaml:"));
    }

    @Test
    void mistakesOfAllFilesAreToldAtOnce() throws IOException {
        file("one.yaml", GOOD.formatted("One", "one"));
        file("two.yaml", GOOD.formatted("two", "two") + "mode: maybe\n");

        assertThat(refusal(cdkJson("one.yaml", "two.yaml", "three.yaml")))
                .hasSize(3)
                .anySatisfy(line -> assertThat(line).startsWith("one.yaml:1: policy: found 'One'"))
                .anySatisfy(line -> assertThat(line).startsWith("two.yaml:5: mode: found 'maybe'"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("three.yaml:1: the file: found")
                        .contains("NoSuchFile"));
    }

    @Test
    void oneMistakeDoesNotHideAnother() throws IOException {
        file("typo.yaml", GOOD.formatted("Golden", "golden").replace("222233334444", "222233334445"));

        assertThat(refusal(cdkJson("typo.yaml")))
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).startsWith("typo.yaml:1: policy: found 'Golden'"))
                .anySatisfy(
                        line -> assertThat(line).startsWith("typo.yaml:4: share.accounts[1]: found '222233334445'"));
    }

    @Test
    void mistakesInTheContextAreToldWithTheirLinesToo() throws IOException {
        var cdkJson = file("cdk.json", """
                {
                  "context": {
                    "image-steward": {
                      "hub": { "region": "Virginia" },
                      "policies": [],
                      "spokes": {
                        "111122223333": "payments",
                        "2222": "data"
                      },
                      "spoke": {}
                    }
                  }
                }
                """);

        assertThat(refusal(cdkJson))
                .hasSize(4)
                .anySatisfy(line -> assertThat(line)
                        .startsWith(
                                "cdk.json:4: context.image-steward.hub.region: found 'Virginia'; expected a Region"))
                .anySatisfy(line -> assertThat(line).startsWith("cdk.json:5: context.image-steward.policies: found"))
                .anySatisfy(line ->
                        assertThat(line).startsWith("cdk.json:8: context.image-steward.spokes.2222: found '2222'"))
                .anySatisfy(line ->
                        assertThat(line).startsWith("cdk.json:10: context.image-steward.spoke: found an unknown key"));
    }

    private static List<String> refusal(Path cdkJson) {
        var refused = catchThrowableOfType(DeclarationRefused.class, () -> Declaration.read(cdkJson));
        assertThat(refused).as("what is declared is refused").isNotNull();
        return refused.findings().stream().map(Finding::sentence).toList();
    }

    private Path cdkJson(String... policies) throws IOException {
        var names = List.of(policies).stream().map("\"%s\""::formatted).collect(Collectors.joining(", "));
        return file("cdk.json", """
                { "context": { "image-steward": {
                    "hub": { "region": "us-east-1" },
                    "policies": [ %s ],
                    "spokes": { "111122223333": "payments", "222233334444": "data" } } } }
                """.formatted(names));
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(root.resolve(name), content);
    }
}
