package io.imagesteward.core.creation;

import static io.imagesteward.core.given.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.inventory.AmiState;
import io.imagesteward.core.inventory.Encryption;
import io.imagesteward.core.inventory.OriginSight;
import io.imagesteward.core.inventory.OriginSight.State;
import io.imagesteward.core.origin.Origin;
import io.imagesteward.core.policy.PolicyBook;
import io.imagesteward.core.policy.VersionedPolicy;
import io.imagesteward.core.policy.Violation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreationPlannerTest {
    private static final Place HOME = new Place(new AccountId("999999999999"), new RegionId("us-east-1"));
    private static final PolicyBook BOOK =
            new PolicyBook(List.of(new VersionedPolicy(policy("golden-linux").declared(), "1")));
    private static final Asked.From MACHINE =
            new Asked.Running(Optional.of("i-0123456789abcdef0"), Optional.empty(), false);
    private static final OriginSight RUNNING =
            new OriginSight(new State.Machine("running", true), Optional.empty(), 0, false);
    private static final State GOOD =
            new State.Base(AmiState.AVAILABLE, true, List.of(60), List.of(new Encryption.None()));

    @Test
    void whatIsInOrderBecomesAStepThatTagsTheImage() {
        var plan = plan(asked("golden-linux-1", MACHINE), RUNNING);

        assertThat(plan.violations()).isEmpty();
        assertThat(plan.step()).hasValueSatisfying(step -> {
            assertThat(step.origin()).isInstanceOf(Origin.Instance.class);
            assertThat(step.image().tags())
                    .containsEntry("image-steward:origin", "999999999999/us-east-1/i-0123456789abcdef0");
            assertThat(step.describe()).contains("golden-linux-1", "i-0123456789abcdef0", "CreateImage");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "tab\there", "umlaut ü", "comma,"})
    void namesThatEc2DoesNotTakeAreRefused(String name) {
        assertThat(fields(plan(asked(name, MACHINE), RUNNING))).containsExactly("name");
    }

    @ParameterizedTest
    @CsvSource({
        "BYOL_REGULAR_WSP,       Windows_11, Microsoft_Office_2019, true",
        "BYOL_REGULAR_WSP,       Windows_11, Microsoft_Office_2016, false",
        "BYOL_GRAPHICS_G4DN_WSP, Windows_11, Microsoft_Office_2019, false",
        "BYOL_GRAPHICS_G4DN_WSP, Windows_10, Microsoft_Office_2019, true",
        "BYOL_REGULAR_WSP,       Windows_10, Microsoft_Office_2016, true",
        "BYOL_REGULAR_WSP,       ,           Microsoft_Office_2019, false"
    })
    void officeGoesWithSomeKindsOfWindowsOnly(String process, String windows, String office, boolean goes) {
        var from = new Asked.Licensed(
                Optional.of("ami-0a1b2c3d"),
                Optional.of(process),
                List.of(office),
                Optional.ofNullable(windows),
                Optional.empty());

        var plan = plan(described(from), new OriginSight(GOOD, Optional.empty(), 0, true));

        assertThat(plan.step().isPresent()).isEqualTo(goes);
        assertThat(plan.violations().isEmpty()).isEqualTo(goes);
    }

    @Test
    void oneImageMoreThanTheQuotaIsRefusedAndTheLastOneIsNot() {
        var from = licensed();

        assertThat(plan(described(from), new OriginSight(GOOD, Optional.empty(), 39, true))
                        .violations())
                .isEmpty();
        assertThat(plan(described(from), new OriginSight(GOOD, Optional.empty(), 40, true))
                        .violations())
                .extracting(Violation::found)
                .singleElement()
                .asString()
                .contains("40 WorkSpaces images");
    }

    @Test
    void aDiskOfSeventyIsTakenAndOneOfMoreIsNot() {
        assertThat(base(AmiState.AVAILABLE, 70)).isEmpty();
        assertThat(base(AmiState.AVAILABLE, 71)).extracting(Violation::found).containsExactly("a volume of 71 GiB");
        assertThat(base(AmiState.PENDING, 70)).extracting(Violation::found).containsExactly("one that is PENDING");
    }

    @Test
    void whatBothAnInstanceAndAWorkspaceAreNamedForIsNeither() {
        var both = new Asked.Running(Optional.of("i-0123456789abcdef0"), Optional.of("ws-0a1b2c3d4"), false);
        var none = new Asked.Running(Optional.empty(), Optional.empty(), false);

        assertThat(new CreationPlanner(described(both), HOME, BOOK).origin()).isEmpty();
        assertThat(fields(new CreationPlanner(asked("golden-linux-1", none), HOME, BOOK).plan(Optional.empty())))
                .containsExactly("instanceId");
    }

    @Test
    void tagsOfOursAndOfAwsAreNobodysToAskFor() {
        var asked = new Asked(
                "golden-linux-1",
                Optional.empty(),
                Optional.empty(),
                Map.of("image-steward:policy", "golden-linux", "aws:team", "x", "Team", "x"),
                Optional.empty(),
                MACHINE);

        assertThat(fields(plan(asked, RUNNING)))
                .containsExactlyInAnyOrder("tags.image-steward:policy", "tags.aws:team");
    }

    private static List<Violation> base(AmiState state, int size) {
        var seen = new State.Base(state, true, List.of(size), List.of());
        return plan(described(licensed()), new OriginSight(seen, Optional.empty(), 0, true))
                .violations();
    }

    private static Asked.From licensed() {
        return new Asked.Licensed(
                Optional.of("ami-0a1b2c3d"),
                Optional.of("BYOL_REGULAR_WSP"),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static CreationPlan plan(Asked asked, OriginSight seen) {
        return new CreationPlanner(asked, HOME, BOOK).plan(Optional.of(seen));
    }

    private static Asked asked(String name, Asked.From from) {
        return new Asked(name, Optional.empty(), Optional.empty(), Map.of(), Optional.empty(), from);
    }

    private static Asked described(Asked.From from) {
        return new Asked(
                "golden-desktop-1", Optional.of("Windows"), Optional.empty(), Map.of(), Optional.empty(), from);
    }

    private static List<String> fields(CreationPlan plan) {
        return plan.violations().stream().map(Violation::path).toList();
    }
}
