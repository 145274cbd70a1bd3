package io.imagesteward.infra.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.image.KmsKey;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.policy.PolicyReader;
import io.imagesteward.core.policy.Reading;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReachTest {

    private static final RegionId HUB = new RegionId("us-east-1");
    private static final Map<String, Object> UNIT = Map.of(
            "organizationalUnits", List.of("arn:aws:organizations::999999999999:ou/o-exampleorgid/ou-ab12-workloads"));
    private static final RegionId EUROPE = new RegionId("eu-west-1");

    @Test
    void withoutPublicationNobodyTouchesParameters() {
        var reach = reach(Map.of());

        assertThat(actions(CopyPermissions.statements(reach)))
                .isNotEmpty()
                .noneMatch(action -> action.startsWith("ssm:"));
    }

    @Test
    void withoutAKeyCopyUsesNone() {
        var reach = reach(Map.of("copy", Map.of("regions", List.of(Map.of("region", "eu-west-1")))));

        assertThat(actions(CopyPermissions.statements(reach)))
                .isNotEmpty()
                .noneMatch(action -> action.startsWith("kms:"));
    }

    @Test
    void theHubIsAlwaysWithinReach() {
        assertThat(reach(Map.of()).regions()).containsExactly(HUB);
        assertThat(reach(Map.of("copy", Map.of("regions", List.of(Map.of("region", "eu-west-1")))))
                        .regions())
                .containsExactlyInAnyOrder(EUROPE, HUB);
    }

    @Test
    void anAliasBecomesAConditionBecauseIamTakesNoAliasForAKey() {
        var local = DestinationKey.of(EUROPE, new KmsKey("alias/golden-images"));
        var foreign = DestinationKey.of(EUROPE, new KmsKey("arn:aws:kms:eu-west-1:111122223333:alias/golden-images"));

        assertThat(local.arn()).endsWith(":key/*").contains(":kms:eu-west-1:");
        assertThat(local.alias()).hasValue("alias/golden-images");
        assertThat(foreign)
                .isEqualTo(new DestinationKey(
                        "arn:aws:kms:eu-west-1:111122223333:key/*", Optional.of("alias/golden-images")));
    }

    @Test
    void theOrganizationIsReadWhereSpokesAreFoundThroughItAndTheirSharesMatter() {
        var trust = Map.of("owners", List.of("777788889999"), "mode", "enforce");

        assertThat(organizations(reach(Map.of("share", UNIT, "trust", trust))))
                .containsExactlyInAnyOrder(
                        "organizations:ListAccounts",
                        "organizations:ListAccountsForParent",
                        "organizations:ListOrganizationalUnitsForParent");
        assertThat(organizations(reach(Map.of("share", UNIT)))).isEmpty();
        assertThat(organizations(reach(Map.of("share", Map.of("accounts", List.of("111122223333")), "trust", trust))))
                .isEmpty();
    }

    @Test
    void theOrganizationIsReadForImagesOfWorkSpaces() {
        assertThat(organizations(new Reach(HUB, List.of(), true))).hasSize(3);
    }

    @Test
    void aKeyIsNamedExactly() {
        var id = "1234abcd-12ab-34cd-56ef-1234567890ab";
        var arn = "arn:aws:kms:eu-west-1:111122223333:key/" + id;

        assertThat(DestinationKey.of(EUROPE, new KmsKey(id)).arn()).endsWith(":key/" + id);
        assertThat(DestinationKey.of(EUROPE, new KmsKey(arn))).isEqualTo(new DestinationKey(arn, Optional.empty()));
    }

    private static Reach reach(Map<String, Object> more) {
        var document = new HashMap<String, Object>(more);
        document.putAll(Map.of("policy", "golden", "kind", "ami", "select", Map.of("name", "golden-*")));
        return switch (PolicyReader.read(
                document,
                Set.of(new RegionId("us-east-1"), new RegionId("eu-west-1"), new RegionId("ap-southeast-2")))) {
            case Reading.Accepted(var policy) -> new Reach(HUB, List.of(policy), false);
            case Reading.Rejected(var violations) -> throw new AssertionError(violations.toString());
        };
    }

    private static List<String> organizations(Reach reach) {
        return actions(ObservePermissions.statements("policies", "bucket", List.of("executions"), reach))
                .filter(action -> action.startsWith("organizations:"))
                .toList();
    }

    private static Stream<String> actions(List<Grant> grants) {
        return grants.stream().flatMap(grant -> grant.statement().getActions().stream());
    }
}
