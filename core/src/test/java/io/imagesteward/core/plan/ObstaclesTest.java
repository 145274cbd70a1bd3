package io.imagesteward.core.plan;

import static io.imagesteward.core.given.AmiBuilder.ami;
import static io.imagesteward.core.given.Names.GOLDEN_KEY;
import static io.imagesteward.core.given.Names.IRELAND;
import static io.imagesteward.core.given.Names.PAYMENTS;
import static io.imagesteward.core.given.Names.STRANGER;
import static io.imagesteward.core.given.Names.SYDNEY;
import static io.imagesteward.core.given.Names.VIRGINIA;
import static io.imagesteward.core.given.Names.image;
import static io.imagesteward.core.given.PolicyBuilder.policy;
import static io.imagesteward.core.plan.PlanAssertions.assertNothingChanges;
import static io.imagesteward.core.plan.PlanAssertions.assertSteps;
import static io.imagesteward.core.plan.PlanAssertions.onlySentence;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.given.Family;
import io.imagesteward.core.given.Names;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.inventory.Encryption;
import io.imagesteward.core.step.Step;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ObstaclesTest {

    private static final Encryption AWS_MANAGED = new Encryption.AwsManaged("arn:aws:kms:us-east-1:999999999999:key/1");
    private static final Encryption UNREADABLE = new Encryption.Unknown("arn:key/2", "kms:DescribeKey was denied");
    private static final Encryption OURS = new Encryption.CustomerManaged("arn:key/3");

    @Test
    void anImageUnderACustomerManagedKeyIsShared() {
        var plan = Family.of(ami(1).volume(OURS)).under(policy().sharingWith(PAYMENTS));

        assertThat(plan.acts()).hasSize(2);
    }

    @Test
    void anImageUnderAnAwsManagedKeyIsRefusedBeforeAnythingChangesAndTheWayOutIsACommand() {
        var plan = Family.of(ami(1).volume().volume(AWS_MANAGED))
                .under(policy().sharingWith(PAYMENTS).copyingTo(IRELAND, GOLDEN_KEY));

        assertNothingChanges(plan, Plan.Status.REFUSED, Reason.Code.AWS_MANAGED_KEY);
        assertThat(onlySentence(plan))
                .contains("snap-0000000000000000c", "aws/ebs", "customer managed key")
                .contains("aws ec2 copy-image --region us-east-1 --source-region us-east-1"
                        + " --source-image-id ami-00000000000000001 --encrypted --kms-key-id <key>");
    }

    @ParameterizedTest
    @MethodSource("obstacles")
    void accessIsTakenAwayAlsoWhereItCannotBeGiven(Encryption key, Reason.Code code) {
        var plan = Family.of(ami(1).sharedWith(STRANGER).volume(key, STRANGER).volume())
                .with(ami(2).in(IRELAND).volume(Names.account(7)))
                .under(policy().sharingWith(PAYMENTS).copyingTo(IRELAND).copyingTo(SYDNEY));

        assertSteps(plan)
                .containsExactly(
                        new Step.UnshareAmi(image(1, VIRGINIA), Set.of(STRANGER)),
                        new Step.UnshareSnapshot(Names.snapshot(11, VIRGINIA), Set.of(STRANGER)),
                        new Step.UnshareSnapshot(Names.snapshot(21, IRELAND), Set.of(Names.account(7))));
        assertThat(plan.status()).isEqualTo(Plan.Status.ACT);
        assertThat(plan.attention()).extracting(d -> d.reason().code()).containsExactly(code);
    }

    static Stream<Arguments> obstacles() {
        return Stream.of(
                Arguments.of(AWS_MANAGED, Reason.Code.AWS_MANAGED_KEY),
                Arguments.of(UNREADABLE, Reason.Code.UNKNOWN_KEY));
    }

    @Test
    void whoIsNotAmongTooManyLosesAccessAllTheSame() {
        var plan = Family.of(ami(1).sharedWith(STRANGER)).under(policy().sharingWith(accounts(1_001)));

        assertSteps(plan).containsExactly(new Step.UnshareAmi(image(1, VIRGINIA), Set.of(STRANGER)));
        assertThat(plan.attention()).extracting(d -> d.reason().code()).containsExactly(Reason.Code.QUOTA);
    }

    @Test
    void theLimitOfChangesHoldsForAccessTakenAwayAlone() {
        var holders = accounts(40).toArray(Principal[]::new);
        var plan = Family.of(ami(1).sharedWith(holders).volume(UNREADABLE))
                .under(policy().sharingWith(PAYMENTS).changingAtMost(20, 10));

        assertNothingChanges(plan, Plan.Status.REFUSED, Reason.Code.CHANGE_LIMIT);
    }

    @Test
    void aCopyThatCannotBeSharedLosesTheOnesWhoAreNotNamed() {
        var plan = Family.of(ami(1).sharedWith(PAYMENTS))
                .with(ami(2).in(IRELAND).sharedWith(STRANGER).volume(AWS_MANAGED))
                .under(policy().sharingWith(PAYMENTS).copyingTo(IRELAND));

        assertSteps(plan).containsExactly(new Step.UnshareAmi(image(2, IRELAND), Set.of(STRANGER)));
        assertThat(plan.attention()).extracting(d -> d.reason().code()).containsExactly(Reason.Code.AWS_MANAGED_KEY);
    }

    @Test
    void anImageUnderAnAwsManagedKeyMayBeCopiedWhenNobodyIsToHaveIt() {
        var plan = Family.of(ami(1).volume(AWS_MANAGED)).under(policy().copyingTo(IRELAND, GOLDEN_KEY));

        assertThat(plan.acts().stream().map(Decision.Act::step)).hasOnlyElementsOfType(Step.CopyAmi.class);
    }

    @Test
    void aKeyThatCannotBeReadIsNotGuessedAt() {
        var plan = Family.of(ami(1).volume(UNREADABLE)).under(policy().sharingWith(PAYMENTS));

        assertNothingChanges(plan, Plan.Status.REFUSED, Reason.Code.UNKNOWN_KEY);
        assertThat(onlySentence(plan)).contains("arn:key/2", "kms:DescribeKey was denied", "Allow kms:DescribeKey");
    }

    @Test
    void aCopyUnderAnAwsManagedKeyIsTheOnlyMemberThatIsNotShared() {
        var plan = Family.of(ami(1).volume())
                .with(ami(2).in(IRELAND).volume(AWS_MANAGED))
                .under(policy().sharingWith(PAYMENTS).copyingTo(IRELAND));

        assertThat(plan.shares()).containsOnlyKeys(image(1, VIRGINIA));
        assertThat(plan.attention()).singleElement().satisfies(d -> {
            assertThat(d.image()).contains(image(2, IRELAND));
            assertThat(d.reason().code()).isEqualTo(Reason.Code.AWS_MANAGED_KEY);
        });
    }

    @Test
    void aCopyThatCannotBeSharedDoesNotRefuseTheWholeFamily() {
        var policy = policy().sharingWith(PAYMENTS).copyingTo(IRELAND);
        var copy = ami(2).in(IRELAND).sharedWith(PAYMENTS).volume(AWS_MANAGED, PAYMENTS);

        var plan = Family.of(ami(1).sharedWith(PAYMENTS)).with(copy).under(policy);

        assertThat(plan.status()).isEqualTo(Plan.Status.AS_DECLARED);
        assertThat(plan.attention()).extracting(Decision::image).containsExactly(Optional.of(image(2, IRELAND)));
    }

    @Test
    void anImageCanBeSharedWithAThousand() {
        var plan = Family.of(ami(1)).under(policy().sharingWith(accounts(999)).sharingWith(Names.ORGANIZATION));

        assertThat(plan.acts())
                .singleElement()
                .satisfies(act -> assertThat(act.step())
                        .isInstanceOfSatisfying(
                                Step.ShareAmi.class,
                                share -> assertThat(share.principals()).hasSize(1_000)));
    }

    @Test
    void anImageIsNotSharedWithAThousandAndOneNorWithTheFirstThousand() {
        var plan = Family.of(ami(1)).under(policy().sharingWith(accounts(1_000)).sharingWith(Names.WORKLOADS));

        assertNothingChanges(plan, Plan.Status.REFUSED, Reason.Code.QUOTA);
        assertThat(onlySentence(plan)).contains("1001", "1000", "organizational units instead of accounts");
    }

    @Test
    void aFullImageChangesItsPrincipalsByRemovingFirst() {
        var plan = Family.of(ami(1).sharedWith(accounts(1_000).toArray(Principal[]::new)))
                .under(policy().sharingWith(accounts(999)).sharingWith(Names.WORKLOADS));

        assertThat(plan.acts().stream().map(Decision.Act::step))
                .containsExactly(
                        new Step.UnshareAmi(image(1, VIRGINIA), Set.of(Names.account(1_000))),
                        new Step.ShareAmi(image(1, VIRGINIA), Set.of(Names.WORKLOADS)));
    }

    @Test
    void everyObstacleNeedsAPerson() {
        assertThat(Stream.of(AWS_MANAGED, UNREADABLE)
                        .map(key -> Family.of(ami(1).volume(key)).under(policy().sharingWith(PAYMENTS)))
                        .map(Plan::attention))
                .extracting(List::size)
                .containsExactly(1, 1);
    }

    private static List<Principal.Account> accounts(int number) {
        return IntStream.rangeClosed(1, number).mapToObj(Names::account).toList();
    }
}
