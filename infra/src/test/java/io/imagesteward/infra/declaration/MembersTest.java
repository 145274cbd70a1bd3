package io.imagesteward.infra.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.imagesteward.core.image.AccountId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MembersTest {

    @TempDir
    Path root;

    @BeforeEach
    void aGoodPolicy() throws IOException {
        file("golden.yaml", """
                policy: golden
                kind: ami
                select: { name: "golden-*" }
                """);
    }

    @Test
    void whoSaysNothingOfAnOrganizationWorksInTheHubAlone() throws IOException {
        var alone = file("cdk.json", """
                { "context": { "image-steward": {
                    "hub": { "region": "us-east-1" },
                    "policies": ["golden.yaml"],
                    "spokes": { "111122223333": "payments" } } } }
                """);

        assertThat(Declaration.read(alone).hub().members()).isEmpty();
    }

    @Test
    void theWayIntoSpokesIsReadWhole() throws IOException {
        var cdkJson = file("cdk.json", """
                { "context": { "image-steward": {
                    "hub": { "region": "us-east-1", "account": "999999999999" },
                    "organization": "o-exampleorgid",
                    "externalId": "steward-7",
                    "rolePrefix": "steward",
                    "verifyLaunch": true,
                    "stackSet": { "organizationalUnits": ["ou-ab12-workloads", "r-ab12"], "callAs": "DELEGATED_ADMIN" },
                    "policies": ["golden.yaml"],
                    "spokes": { "111122223333": "payments", "222233334444": "data" } } } }
                """);

        assertThat(Declaration.read(cdkJson).hub().members())
                .hasValue(new Members(
                        new AccountId("999999999999"),
                        "o-exampleorgid",
                        "steward-7",
                        "steward",
                        Optional.of(new Members.StackSet(List.of("ou-ab12-workloads", "r-ab12"), "DELEGATED_ADMIN")),
                        true));
    }

    @Test
    void halfAWayIntoSpokesIsRefusedWithEverythingThatIsMissing() throws IOException {
        var cdkJson = file("cdk.json", """
                {
                  "context": {
                    "image-steward": {
                      "hub": { "region": "us-east-1" },
                      "organization": "exampleorgid",
                      "rolePrefix": "image steward",
                      "stackSet": {
                        "organizationalUnits": ["ou-ab12-workloads", "workloads"],
                        "callAs": "ADMIN",
                        "regions": []
                      },
                      "policies": ["golden.yaml"],
                      "spokes": { "111122223333": "payments", "222233334444": "data" }
                    }
                  }
                }
                """);

        assertThat(refusal(cdkJson))
                .satisfiesExactlyInAnyOrder(
                        line -> assertThat(line)
                                .contains("image-steward.hub.account: found nothing; expected the hub's account id"),
                        line -> assertThat(line)
                                .startsWith("cdk.json:5: context.image-steward.organization: found 'exampleorgid'"),
                        line -> assertThat(line)
                                .contains("image-steward.externalId: found nothing; expected a text of your own"),
                        line -> assertThat(line)
                                .startsWith("cdk.json:6: context.image-steward.rolePrefix: found 'image steward'"),
                        line -> assertThat(line)
                                .contains("stackSet.organizationalUnits[1]: found 'workloads'; expected an id"),
                        line -> assertThat(line).contains("stackSet.callAs: found 'ADMIN'; expected SELF"),
                        line -> assertThat(line).contains("stackSet.regions: found an unknown key"));
    }

    private static List<String> refusal(Path cdkJson) {
        var refused = catchThrowableOfType(DeclarationRefused.class, () -> Declaration.read(cdkJson));
        assertThat(refused).as("what is declared is refused").isNotNull();
        return refused.findings().stream().map(Finding::sentence).toList();
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(root.resolve(name), content);
    }
}
