package io.imagesteward.functions.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.AmiId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.image.WorkspaceImageId;
import io.imagesteward.core.inventory.Evidence;
import io.imagesteward.core.inventory.Recipients;
import io.imagesteward.core.inventory.Testimony;
import io.imagesteward.core.inventory.UsageSource;
import io.imagesteward.core.inventory.Use;
import io.imagesteward.core.workflow.ObserveTask;
import io.imagesteward.core.workflow.UsageView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** When accounts are asked as themselves, and what their word counts for. */
class UsesTest {

    private static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");
    private static final AccountId HUB = new AccountId("999999999999");
    private static final AccountId PAYMENTS = new AccountId("111122223333");
    private static final AccountId DATA = new AccountId("222233334444");
    private static final RegionId VIRGINIA = new RegionId("us-east-1");
    private static final RegionId IRELAND = new RegionId("eu-west-1");
    private static final ImageRef SOURCE = new ImageRef(HUB, VIRGINIA, new AmiId("ami-00000000000000001"));
    private static final ImageRef COPY = new ImageRef(HUB, IRELAND, new AmiId("ami-00000000000000002"));

    private final List<Evidence> ours = new ArrayList<>();
    private final List<Recipients> asked = new ArrayList<>();
    private List<AccountId> holders = List.of(PAYMENTS, DATA);
    private List<Testimony> testimonies = List.of(silent(PAYMENTS), silent(DATA));

    @Test
    void whoHasTheFamilyIsAskedAboutAllOfItWhenNothingElseNamesAUser() {
        nobodyOfOurs();

        var view = uses(true).of(task());

        assertThat(view.status()).isEqualTo(UsageView.Status.UNUSED);
        assertThat(view.evidence()).contains("asked as themselves: 2 of 2 accounts that have or had it");
        assertThat(asked).containsExactly(Recipients.each(Set.of(PAYMENTS, DATA), List.of(SOURCE, COPY)));
    }

    @Test
    void whatOneOfThemUsesKeepsTheFamily() {
        nobodyOfOurs();
        testimonies = List.of(
                silent(PAYMENTS),
                new Testimony.Given(DATA, List.of(told(UsageSource.INSTANCES, IRELAND, use(COPY, DATA))), Set.of()));

        var view = uses(true).of(task());

        assertThat(view.status()).isEqualTo(UsageView.Status.IN_USE);
        assertThat(view.evidence())
                .singleElement()
                .asString()
                .startsWith("ami-00000000000000002 in eu-west-1 is used in account 222233334444: i-1 (running)");
    }

    @Test
    void whoLetsUsInAndIsNotReadLeavesItUnknown() {
        nobodyOfOurs();
        var missing = new Evidence.Missing(UsageSource.INSTANCES, IRELAND, "account 222233334444: denied");
        testimonies = List.of(silent(PAYMENTS), new Testimony.Given(DATA, List.of(missing), Set.of()));

        var view = uses(true).of(task());

        assertThat(view.status()).isEqualTo(UsageView.Status.UNKNOWN);
        assertThat(view.evidence())
                .startsWith("instances of eu-west-1 could not be read (account 222233334444: denied)");
    }

    @Test
    void whoDoesNotLetUsInIsLeftToUsageReports() {
        nobodyOfOurs();
        testimonies = List.of(silent(PAYMENTS), new Testimony.Closed(DATA));

        var view = uses(true).of(task());

        assertThat(view.status()).isEqualTo(UsageView.Status.UNUSED);
        assertThat(view.evidence())
                .last()
                .asString()
                .startsWith("usage reports alone tell of these")
                .endsWith(DATA.value());
    }

    @Test
    void nobodyIsAskedWhereTheAnswerIsKnownOrHasToWait() {
        nobodyOfOurs();
        ours.add(told(UsageSource.REFERENCES, VIRGINIA, use(SOURCE, HUB)));
        assertThat(uses(true).of(task()).status()).isEqualTo(UsageView.Status.IN_USE);

        ours.removeLast();
        ours.add(new Evidence.Awaited(UsageSource.USAGE_REPORT, IRELAND));
        assertThat(uses(true).of(task()).status()).isEqualTo(UsageView.Status.AWAITED);

        ours.add(new Evidence.Missing(UsageSource.INSTANCES, IRELAND, "throttled"));
        assertThat(uses(true).of(task()).status()).isEqualTo(UsageView.Status.UNKNOWN);
        assertThat(asked).isEmpty();
    }

    @Test
    void aDryRunHasNoReportsToGoByAndAsksAllTheSame() {
        nobodyOfOurs();
        ours.add(new Evidence.Missing(UsageSource.USAGE_REPORT, IRELAND, "none were asked for"));

        var view = uses(true).of(new ObserveTask.Use(List.of(SOURCE, COPY), "golden-linux", Optional.empty()));

        assertThat(view.status()).isEqualTo(UsageView.Status.UNKNOWN);
        assertThat(view.evidence()).contains("asked as themselves: 2 of 2 accounts that have or had it");
    }

    @Test
    void nobodyIsAskedWhereFunctionsHaveNoRolesInSpokes() {
        nobodyOfOurs();

        assertThat(uses(false).of(task()).evidence()).hasSize(1);
        assertThat(asked).isEmpty();
    }

    @Test
    void moreAccountsThanOneLookCanAskAreCounted() {
        nobodyOfOurs();
        holders = IntStream.range(0, 130)
                .mapToObj(n -> new AccountId("%012d".formatted(n)))
                .toList();
        testimonies = holders.subList(0, 125).stream().map(UsesTest::silent).toList();

        var view = uses(true).of(task());

        assertThat(view.evidence())
                .contains("usage reports alone tell of 5 further accounts, because one look asks no more");
    }

    @Test
    void desktopsAreAskedForInAnotherWay() {
        var desktop = new ImageRef(HUB, VIRGINIA, new WorkspaceImageId("wsi-000000001"));
        ours.add(told(UsageSource.BUNDLES, VIRGINIA));
        ours.add(told(UsageSource.PENDING_COPIES, VIRGINIA));

        var view = uses(true).of(new ObserveTask.Use(List.of(desktop), "golden-desktop", Optional.of(NOW)));

        assertThat(view.status()).isEqualTo(UsageView.Status.UNUSED);
        assertThat(asked).isEmpty();
    }

    private static ObserveTask.Use task() {
        return new ObserveTask.Use(List.of(SOURCE, COPY), "golden-linux", Optional.of(NOW));
    }

    private Uses uses(boolean enters) {
        return new Uses(
                kind -> query -> ours,
                policy -> Set.of(),
                enters
                        ? Optional.of((accounts, questions) -> {
                            asked.add(accounts);
                            assertThat(questions).isEqualTo(250);
                            return testimonies;
                        })
                        : Optional.empty(),
                task -> Recipients.each(holders, task.images()),
                () -> NOW);
    }

    private void nobodyOfOurs() {
        for (var source : UsageSource.about(SOURCE.id())) {
            ours.add(told(source, VIRGINIA));
            ours.add(told(source, IRELAND));
        }
    }

    private static Testimony silent(AccountId account) {
        return new Testimony.Given(account, List.of(told(UsageSource.INSTANCES, IRELAND)), Set.of());
    }

    private static Evidence told(UsageSource source, RegionId region, Use... uses) {
        return new Evidence.Told(source, region, NOW, List.of(uses));
    }

    private static Use use(ImageRef image, AccountId account) {
        return new Use(image, UsageSource.INSTANCES, account, "i-1 (running)", NOW);
    }
}
