package io.imagesteward.core.plan;

import static io.imagesteward.core.given.AmiBuilder.ami;
import static io.imagesteward.core.given.Names.GOLDEN_KEY;
import static io.imagesteward.core.given.Names.HUB;
import static io.imagesteward.core.given.Names.IRELAND;
import static io.imagesteward.core.given.Names.ORDERS;
import static io.imagesteward.core.given.Names.ORGANIZATION;
import static io.imagesteward.core.given.Names.PAYMENTS;
import static io.imagesteward.core.given.Names.STRANGER;
import static io.imagesteward.core.given.Names.VIRGINIA;
import static io.imagesteward.core.given.Names.WORKLOADS;
import static io.imagesteward.core.given.Names.image;
import static io.imagesteward.core.given.Names.snapshot;
import static io.imagesteward.core.given.PolicyBuilder.policy;
import static io.imagesteward.core.plan.PlanAssertions.assertNothingChanges;
import static io.imagesteward.core.plan.PlanAssertions.assertSteps;
import static io.imagesteward.core.plan.PlanAssertions.onlySentence;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.given.Family;
import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.AmiId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.OrganizationId;
import io.imagesteward.core.image.Partition;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.inventory.Encryption;
import io.imagesteward.core.inventory.KeyReach;
import io.imagesteward.core.inventory.KeyUse;
import io.imagesteward.core.step.Step;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Targets that can't use the key of an image are refused alone, and told what the key's policy lacks. */
class KeyShortageTest {

    private static final String STATEMENT_OF_ORDERS =
            "{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":[\"arn:aws:iam::222233334444:root\"]},"
                    + "\"Action\":[\"kms:DescribeKey\",\"kms:CreateGrant\",\"kms:Decrypt\",\"kms:GenerateDataKey*\",\"kms:ReEncrypt*\"],"
                    + "\"Resource\":\"*\"}";

    @Test
    void whoCannotUseTheKeyIsRefusedAndTheOthersAreServed() {
        var plan = Family.of(ami(1).volume().volume(key(1, PAYMENTS))).under(policy().sharingWith(PAYMENTS, ORDERS));

        assertSteps(plan)
                .containsExactly(
                        new Step.ShareSnapshot(snapshot(11, VIRGINIA), Set.of(PAYMENTS)),
                        new Step.ShareSnapshot(snapshot(12, VIRGINIA), Set.of(PAYMENTS)),
                        new Step.ShareAmi(image(1, VIRGINIA), Set.of(PAYMENTS)));
        assertThat(plan.attention()).singleElement().satisfies(refusal -> {
            assertThat(refusal.reason().code()).isEqualTo(Reason.Code.KEY_NOT_SHARED);
            assertThat(refusal.image()).contains(image(1, VIRGINIA));
            assertThat(refusal.reason().sentence())
                    .isEqualTo("not shared with 222233334444: key arn:key/1 does not let them use it and create grants."
                            + " Add to its policy " + STATEMENT_OF_ORDERS);
        });
    }

    @Test
    void nothingChangesWhereOnlyTheRefusedAreLeftAndThatIsNoSuccess() {
        var plan = Family.of(ami(1).sharedWith(PAYMENTS).volume(key(1, PAYMENTS), PAYMENTS))
                .under(policy().sharingWith(PAYMENTS, ORDERS));

        assertNothingChanges(plan, Plan.Status.REFUSED, Reason.Code.KEY_NOT_SHARED);
    }

    @Test
    void whatSomebodyHasAlreadyIsNotTakenForTheSakeOfTheKey() {
        var plan = Family.of(ami(1).sharedWith(PAYMENTS, ORDERS).volume(key(1, PAYMENTS), PAYMENTS, ORDERS))
                .under(policy().sharingWith(PAYMENTS, ORDERS));

        assertThat(plan.status()).isEqualTo(Plan.Status.AS_DECLARED);
        assertThat(plan.attention()).isEmpty();
    }

    @Test
    void whoHasTheImageWithoutItsDataIsRefusedTheData() {
        var plan = Family.of(ami(1).sharedWith(ORDERS).volume(key(1))).under(policy().sharingWith(ORDERS));

        assertNothingChanges(plan, Plan.Status.REFUSED, Reason.Code.KEY_NOT_SHARED);
    }

    @Test
    void whoIsNotNamedLosesTheImageWhoeverElseIsRefused() {
        var plan = Family.of(ami(1).sharedWith(STRANGER).volume(key(1))).under(policy().sharingWith(ORDERS));

        assertSteps(plan).containsExactly(new Step.UnshareAmi(image(1, VIRGINIA), Set.of(STRANGER)));
    }

    @Test
    void ofTwoKeysEachIsNamedWithWhomItShutsOut() {
        var plan = Family.of(
                        ami(1).volume(key(1, PAYMENTS)).volume(key(2, ORDERS)).volume(key(2, ORDERS)))
                .under(policy().sharingWith(PAYMENTS, ORDERS));

        assertThat(plan.acts()).isEmpty();
        assertThat(plan.attention())
                .extracting(d -> d.reason().sentence().replaceAll(" does not .*", ""))
                .containsExactly(
                        "not shared with 222233334444: key arn:key/1", "not shared with 111122223333: key arn:key/2");
    }

    @Test
    void anotherOrganizationInTheKeyPolicyIsNoUseToOurs() {
        var theirs = new Encryption.CustomerManaged(
                "arn:key/1",
                new KeyUse.Known(
                        HUB, new KeyReach(Set.of(), Set.of(new OrganizationId("o-someoneelse")), false), Set.of()));

        var plan = Family.of(ami(1).volume(theirs)).under(policy().sharingWith(ORGANIZATION, WORKLOADS));

        assertNothingChanges(plan, Plan.Status.REFUSED, Reason.Code.KEY_NOT_SHARED);
        assertThat(onlySentence(plan))
                .contains("organization o-exampleorgid, OU ou-ab12-workloads")
                .contains("\"Principal\":\"*\"")
                .contains("\"Condition\":{\"StringEquals\":{\"aws:PrincipalOrgID\":\"o-exampleorgid\"}}")
                .contains("{\"ForAnyValue:StringLike\":"
                        + "{\"aws:PrincipalOrgPaths\":\"o-exampleorgid/*/ou-ab12-workloads/*\"}}");
    }

    @Test
    void aKeyPolicyThatCannotBeReadRefusesNobodyAndIsSaid() {
        var unread = new Encryption.CustomerManaged("arn:key/1", new KeyUse.Unread("GetKeyPolicy was denied"));

        var plan = Family.of(ami(1).volume(unread)).under(policy().sharingWith(PAYMENTS));

        assertThat(plan.acts()).hasSize(2);
        assertThat(plan.attention()).isEmpty();
        assertThat(plan.decisions())
                .filteredOn(d -> d.reason().code() == Reason.Code.KEY_USE_UNREAD)
                .singleElement()
                .satisfies(d -> assertThat(d.reason().sentence()).contains("arn:key/1", "GetKeyPolicy was denied"));
    }

    @Test
    void aCopyWhoseKeyShutsSomebodyOutDoesNotKeepTheSourceFromThem() {
        var plan = Family.of(ami(1).volume())
                .with(ami(2).in(IRELAND).volume(key(2, PAYMENTS)))
                .under(policy().sharingWith(PAYMENTS, ORDERS).copyingTo(IRELAND, GOLDEN_KEY));

        assertSteps(plan)
                .contains(
                        new Step.ShareAmi(image(1, VIRGINIA), Set.of(PAYMENTS, ORDERS)),
                        new Step.ShareAmi(image(2, IRELAND), Set.of(PAYMENTS)));
        assertThat(plan.attention()).extracting(Decision::region).containsExactly(IRELAND);
    }

    @Test
    void aFreshCopyIsGivenOnlyToThoseWhoCanUseItsKey() {
        var copy = ami(2).in(IRELAND).volume(key(2, ORDERS)).seen();

        assertThat(Planner.planCopy(policy().sharingWith(PAYMENTS, ORDERS).declared(), copy))
                .extracting(d -> d.reason().code())
                .containsExactly(
                        Reason.Code.MISSING_VOLUME_PERMISSION, Reason.Code.MISSING_SHARE, Reason.Code.KEY_NOT_SHARED);
    }

    @Test
    void aParameterDoesNotMoveToAnImageThatSomebodyIsRefused() {
        var plan = Family.of(ami(1).sharedWith(PAYMENTS).volume(key(1, PAYMENTS), PAYMENTS))
                .under(policy().sharingWith(PAYMENTS, ORDERS).publishing());

        assertThat(plan.publications()).isEmpty();
    }

    @Test
    void statementsSpeakOfThePartitionThatTheImageIsIn() {
        var china = new ImageRef(HUB, new RegionId("cn-north-1"), new AmiId("ami-00000000000000001"));

        assertThat(KeyStatement.letting(
                        List.of(PAYMENTS, ORDERS), china.region().partition()))
                .contains("[\"arn:aws-cn:iam::111122223333:root\",\"arn:aws-cn:iam::222233334444:root\"]");
        assertThat(KeyStatement.letting(List.of(PAYMENTS, ORGANIZATION), Partition.AWS))
                .startsWith("{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":")
                .contains("\"Resource\":\"*\"},{\"Effect\":\"Allow\",\"Principal\":\"*\"");
    }

    private static Encryption key(int number, Principal.Account... users) {
        Set<AccountId> reached = Stream.concat(Stream.of(HUB), Stream.of(users).map(Principal.Account::id))
                .collect(Collectors.toSet());
        return new Encryption.CustomerManaged(
                "arn:key/" + number, new KeyUse.Known(HUB, KeyReach.of(reached), Set.of()));
    }
}
