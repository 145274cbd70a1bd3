package io.imagesteward.infra.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.RegionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeclarationTest {

    private static final String GOOD = """
            policy: %s
            kind: ami
            select: { name: "%s-*" }
            share: { accounts: ["111122223333", "222233334444"] }
            """;

    @TempDir
    Path root;

    @Test
    void aDeclarationHasTheHubItsSpokesAndItsPoliciesInOrder() throws IOException {
        file("b.yaml", GOOD.formatted("golden-b", "b"));
        file("a.yaml", GOOD.formatted("golden-a", "a"));

        var declaration = Declaration.read(cdkJson("b.yaml", "a.yaml"));

        assertThat(declaration.hub().region()).isEqualTo(new RegionId("us-east-1"));
        assertThat(declaration.hub().spokes())
                .containsEntry(new AccountId("111122223333"), "payments")
                .containsEntry(new AccountId("222233334444"), "data");
        assertThat(declaration.policies()).extracting(DeclaredPolicy::name).containsExactly("golden-b", "golden-a");
    }

    @Test
    void twoPoliciesThatCanSelectOneImageAreRefusedAtTheSecondOne() throws IOException {
        file("wide.yaml", """
                policy: wide
                kind: ami
                select: { name: "golden-*" }
                """);
        file("narrow.yaml", """
                policy: narrow
                kind: ami
                select: { name: "golden-linux-*" }
                """);

        assertThat(refusal(cdkJson("wide.yaml", "narrow.yaml")))
                .singleElement()
                .asString()
                .startsWith(
                        "narrow.yaml:3: select: found a selector that selects images of policy 'wide' (wide.yaml) too");
    }

    @Test
    void aRegionThatDoesNotExistIsRefusedWithTheOneThatWasMeant() throws IOException {
        file("policy.yaml", """
                policy: golden
                kind: ami
                select: { name: "golden-*" }
                copy:
                  regions:
                    - region: eu-west-9
                    - region: ap-suotheast-2
                """);

        assertThat(refusal(cdkJson("policy.yaml")))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("policy.yaml:6: copy.regions[0].region: found 'eu-west-9'"),
                        line -> assertThat(line).endsWith("expected 'ap-southeast-2'?"));
    }

    @Test
    void anAccountThatIsNoSpokeIsRefusedBecauseATypoWouldShareWithAStranger() throws IOException {
        file("typo.yaml", GOOD.formatted("golden", "golden").replace("222233334444", "222233334445"));

        assertThat(refusal(cdkJson("typo.yaml")))
                .containsExactly("typo.yaml:4: share.accounts[1]: found '222233334445', which cdk.json does not list"
                        + " among the spokes; expected one of 111122223333, 222233334444");
    }

    @Test
    void aNameOrParameterIsDeclaredOnce() throws IOException {
        var publish = "publish: { parameter: /images/golden/latest }\n";
        file("first.yaml", GOOD.formatted("golden", "x") + publish);
        file("second.yaml", GOOD.formatted("golden", "y") + publish);

        assertThat(refusal(cdkJson("first.yaml", "second.yaml")))
                .containsExactly(
                        "second.yaml:1: policy: found 'golden', which first.yaml declares too; expected a value of its own",
                        "second.yaml:5: publish.parameter: found '/images/golden/latest', which first.yaml declares too;"
                                + " expected a value of its own");
    }

    @Test
    void nothingCrossesPartitions() throws IOException {
        file("far.yaml", """
                policy: golden
                kind: ami
                select: { name: "golden-*" }
                share:
                  organizations:
                    - arn:aws:organizations::999999999999:organization/o-exampleorgid
                    - arn:aws-cn:organizations::999999999999:organization/o-exampleorgid
                copy:
                  regions: [ { region: eu-west-1 }, { region: cn-north-1 } ]
                """);

        assertThat(refusal(cdkJson("far.yaml")))
                .hasSize(2)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("far.yaml:9: copy.regions[1].region: found 'cn-north-1' in partition aws-cn"))
                .anySatisfy(line -> assertThat(line).startsWith("far.yaml:7: share.organizations[1]: found"));
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
