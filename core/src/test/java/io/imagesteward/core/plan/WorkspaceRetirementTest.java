package io.imagesteward.core.plan;

import static io.imagesteward.core.given.DesktopBuilder.desktop;
import static io.imagesteward.core.given.DesktopBuilder.ref;
import static io.imagesteward.core.given.DesktopBuilder.stock;
import static io.imagesteward.core.given.DesktopBuilder.stockWithout;
import static io.imagesteward.core.given.Names.IRELAND;
import static io.imagesteward.core.given.Names.NOW;
import static io.imagesteward.core.given.Names.PARAMETER;
import static io.imagesteward.core.given.Names.SYDNEY;
import static io.imagesteward.core.given.Names.VIRGINIA;
import static io.imagesteward.core.given.PolicyBuilder.policy;
import static io.imagesteward.core.given.RuleBuilder.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.given.DesktopBuilder;
import io.imagesteward.core.given.PolicyBuilder;
import io.imagesteward.core.image.StewardTags;
import io.imagesteward.core.inventory.Image;
import io.imagesteward.core.inventory.Pointer;
import io.imagesteward.core.inventory.Stock;
import io.imagesteward.core.inventory.WorkspaceImageState;
import io.imagesteward.core.policy.PolicyBook;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which families of WorkSpaces images may go: the same rules as for AMIs, where WorkSpaces knows such a thing. */
class WorkspaceRetirementTest {

    private static final PolicyBuilder RULE = policy("golden-windows")
            .selecting("golden-windows-*")
            .ofWorkspaces()
            .retiring(rule().keepingLatest(1).after(30).said());

    @Test
    void anOldImageGoesWithItsCopyAndTheLatestStays() {
        var review = review(
                stock(desktop(1), desktop(2).copyOf(1, IRELAND), desktop(3).daysOld(40)));

        assertThat(review.retirements()).singleElement().satisfies(going -> {
            assertThat(going.family().members())
                    .extracting(Image::ref)
                    .containsExactly(ref(1, VIRGINIA), ref(2, IRELAND));
            assertThat(going.reason().sentence()).isEqualTo("older than 30 days and not among the latest 1");
        });
        assertKept(review, 3, Reason.Code.AMONG_LATEST);
    }

    @Test
    void anImageThatDoesNotSayHowOldItIsStaysAndTakesNoPlaceFromAnother() {
        var review = review(stock(desktop(1), desktop(2).ofUnknownAge()));

        assertThat(review.retirements()).isEmpty();
        assertKept(review, 1, Reason.Code.AMONG_LATEST);
        assertKept(review, 2, Reason.Code.NOT_PROVEN);
    }

    @Test
    void aCopyThatIsStillBeingMadeKeepsItsFamily() {
        var review = review(stock(
                desktop(1),
                desktop(2).copyOf(1, IRELAND).in(WorkspaceImageState.PENDING),
                desktop(3).daysOld(1)));

        assertKept(review, 1, Reason.Code.NOT_AVAILABLE_YET);
    }

    @ParameterizedTest
    @EnumSource(
            value = WorkspaceImageState.class,
            names = {"PENDING", "ERROR", "UNKNOWN"})
    void onlyAnAvailableSourceGoes(WorkspaceImageState state) {
        assertThat(review(stock(desktop(1).in(state), desktop(2).daysOld(1))).retirements())
                .isEmpty();
    }

    @Test
    void aHoldOnACopyKeepsAllOfIt() {
        var review = review(stock(
                desktop(1),
                desktop(2).copyOf(1, IRELAND).tagged(StewardTags.HOLD, "audit"),
                desktop(3).daysOld(1)));

        assertKept(review, 1, Reason.Code.HELD);
    }

    @Test
    void aRegionThatCouldNotBeReadKeepsEverything() {
        var review = review(stockWithout(SYDNEY, desktop(1), desktop(2).daysOld(1)));

        assertKept(review, 1, Reason.Code.UNREACHABLE);
    }

    @Test
    void whatAParameterNamesStays() {
        var seen = stock(desktop(1), desktop(2).copyOf(1, IRELAND), desktop(3).daysOld(1));
        var named = new Pointer(IRELAND, PARAMETER, ref(2, IRELAND).id().value());

        var review = review(new Stock(seen.images(), Map.of(), List.of(named), seen.completeness()));

        assertKept(review, 1, Reason.Code.PUBLISHED);
    }

    @Test
    void whatBearsTheTagOfACopyAndNotItsNameIsNoMember() {
        var review = review(stock(
                desktop(1),
                desktop(2).copyOf(1, IRELAND).named("mine"),
                desktop(3).daysOld(1)));

        assertThat(review.retirements())
                .singleElement()
                .satisfies(going -> assertThat(going.family().members()).hasSize(1));
    }

    @Test
    void aPolicyForAmisTakesNoDesktopOfTheSameName() {
        var amis = policy("golden-windows")
                .selecting("golden-windows-*")
                .retiring(rule().said())
                .declared();
        var book = new PolicyBook(
                List.of(policy("golden-windows").selecting("golden-windows-*").deployedAs("1")));

        assertThat(new RetirementPlanner(amis, book, stock(desktop(1), desktop(2)), NOW)
                        .review(source -> false)
                        .verdicts())
                .isEmpty();
    }

    private static Review review(Stock stock) {
        var book = new PolicyBook(List.of(RULE.deployedAs("1")));
        return new RetirementPlanner(RULE.declared(), book, stock, NOW).review(source -> false);
    }

    private static void assertKept(Review review, int number, Reason.Code code) {
        assertThat(review.verdicts())
                .filteredOn(v -> v.family().source().ref().equals(DesktopBuilder.ref(number, VIRGINIA)))
                .singleElement()
                .isInstanceOf(Verdict.Keep.class)
                .extracting(verdict -> verdict.reason().code())
                .isEqualTo(code);
    }
}
