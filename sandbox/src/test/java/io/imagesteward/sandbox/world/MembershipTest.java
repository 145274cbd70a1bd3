package io.imagesteward.sandbox.world;

import static io.imagesteward.sandbox.world.TestWorld.HUB;
import static io.imagesteward.sandbox.world.TestWorld.IRELAND;
import static io.imagesteward.sandbox.world.TestWorld.OUTSIDER;
import static io.imagesteward.sandbox.world.TestWorld.SPOKE;
import static io.imagesteward.sandbox.world.TestWorld.VIRGINIA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MembershipTest {
    private static final String CREATED = "333344445555";

    private final TestWorld test = new TestWorld();
    private final Membership membership = test.world.membership();
    private String root = "";

    @BeforeEach
    void addUnit() {
        root = test.world.organization().rootId();
        test.world.organization().unit("ou-ab12-workloads");
    }

    private List<JsonNode> heard(String account, String region) {
        return test.world.account(account).region(region).bus().published().stream()
                .filter(event -> event.path("source").asText().equals("aws.organizations"))
                .toList();
    }

    @Test
    void anAccountThatIsCreatedIsToldToTheManagementAccountAsAnEventOfTheService() {
        membership.create(CREATED);

        assertThat(heard(HUB, IRELAND)).isEmpty();
        assertThat(heard(HUB, VIRGINIA)).singleElement().satisfies(event -> {
            assertThat(event.path("detail-type").asText()).isEqualTo("AWS Service Event via CloudTrail");
            assertThat(event.at("/detail/eventName").asText()).isEqualTo("CreateAccountResult");
            assertThat(event.at("/detail/serviceEventDetails/createAccountStatus/accountId")
                            .asText())
                    .isEqualTo(CREATED);
        });
        assertThat(test.world.organization().parentOf(CREATED)).contains(root);
    }

    @Test
    void anAccountThatMovesIsToldWithBothItsParents() {
        membership.move(SPOKE, "ou-ab12-workloads");
        membership.move(SPOKE, root);

        assertThat(heard(HUB, VIRGINIA))
                .extracting(event ->
                        event.at("/detail/requestParameters/sourceParentId").asText() + " to "
                                + event.at("/detail/requestParameters/destinationParentId")
                                        .asText())
                .containsExactly(root + " to ou-ab12-workloads", "ou-ab12-workloads to " + root);
        assertThat(heard(SPOKE, VIRGINIA)).isEmpty();
    }

    @Test
    void anInvitationThatIsAcceptedIsToldToBoth() {
        membership.accept(OUTSIDER);

        assertThat(heard(OUTSIDER, VIRGINIA)).hasSize(1);
        assertThat(heard(HUB, VIRGINIA)).hasSize(1);
        assertThat(test.world.organization().isMember(OUTSIDER)).isTrue();
    }

    @Test
    void whoIsRemovedIsToldToTheManagementAccountAndWhoLeavesOnlyToItself() {
        membership.remove(SPOKE);
        membership.leave(TestWorld.OTHER_SPOKE);

        assertThat(heard(HUB, VIRGINIA))
                .extracting(event -> event.at("/detail/eventName").asText())
                .containsExactly("RemoveAccountFromOrganization");
        assertThat(heard(TestWorld.OTHER_SPOKE, VIRGINIA)).hasSize(1);
        assertThat(test.world.organization().isMember(SPOKE)).isFalse();
        assertThat(test.world.organization().isMember(TestWorld.OTHER_SPOKE)).isFalse();
    }
}
