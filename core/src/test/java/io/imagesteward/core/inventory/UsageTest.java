package io.imagesteward.core.inventory;

import static io.imagesteward.core.given.Names.IRELAND;
import static io.imagesteward.core.given.Names.NOW;
import static io.imagesteward.core.given.Names.ORDERS;
import static io.imagesteward.core.given.Names.PAYMENTS;
import static io.imagesteward.core.given.Names.VIRGINIA;
import static io.imagesteward.core.given.Names.image;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.given.Names;
import io.imagesteward.core.image.RegionId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two Regions, every source in each, and one of them that tells something else. */
class UsageTest {

    private static final Set<RegionId> REGIONS = Set.of(VIRGINIA, IRELAND);
    private static final Set<UsageSource> ALL = EnumSet.allOf(UsageSource.class);

    @Test
    void onlyWhenEverySourceOfEveryRegionNamesNobodyIsItUnusedAsOfTheOldest() {
        var evidence = silent();
        evidence.set(
                3, new Evidence.Told(evidence.get(3).source(), evidence.get(3).region(), NOW, List.of()));

        assertThat(judge(evidence)).isEqualTo(new Usage.Unused(NOW));
    }

    @ParameterizedTest
    @EnumSource(UsageSource.class)
    void oneSourceThatWasNotReadInOneRegionMeansUnknown(UsageSource source) {
        var evidence = silent();
        evidence.removeIf(e -> e.source() == source && e.region().equals(IRELAND));

        assertThat(judge(evidence)).isEqualTo(new Usage.Unknown(List.of(source + " of eu-west-1 were not read")));
    }

    @ParameterizedTest
    @EnumSource(UsageSource.class)
    void oneSourceThatWasDeniedMeansUnknown(UsageSource source) {
        assertThat(judge(with(new Evidence.Missing(source, VIRGINIA, "AccessDenied"))))
                .isEqualTo(new Usage.Unknown(List.of(source + " of us-east-1 could not be read (AccessDenied)")));
    }

    @ParameterizedTest
    @EnumSource(UsageSource.class)
    void oneSourceThatIsTooOldMeansUnknown(UsageSource source) {
        assertThat(judge(with(new Evidence.Told(source, IRELAND, NOW.minusSeconds(1), List.of()))))
                .isEqualTo(new Usage.Unknown(List.of(source + " of eu-west-1 are of 2026-01-05T08:59:59Z,"
                        + " and nothing before 2026-01-05T09:00:00Z proves anything")));
    }

    @Test
    void aReportThatIsStillBeingMadeIsAwaited() {
        assertThat(judge(with(new Evidence.Awaited(UsageSource.USAGE_REPORT, IRELAND))))
                .isEqualTo(new Usage.Awaited(List.of("usage reports of eu-west-1")));
    }

    @Test
    void waitingHelpsNobodyWhenAnotherSourceWasDenied() {
        var evidence = with(new Evidence.Awaited(UsageSource.USAGE_REPORT, IRELAND));
        evidence.removeIf(e -> e.source() == UsageSource.INSTANCES && e.region().equals(VIRGINIA));
        evidence.add(new Evidence.Missing(UsageSource.INSTANCES, VIRGINIA, "AccessDenied"));

        assertThat(judge(evidence))
                .isEqualTo(new Usage.Unknown(List.of("instances of us-east-1 could not be read (AccessDenied)")));
    }

    @Test
    void oneUseWinsOverEverythingThatIsNotKnown() {
        var payments = new Use(
                image(1, VIRGINIA), UsageSource.USAGE_REPORT, PAYMENTS.id(), "2 x ec2:Instance", NOW.minusSeconds(60));
        var orders = new Use(image(2, IRELAND), UsageSource.INSTANCES, ORDERS.id(), "i-1 (stopped)", NOW);

        assertThat(judge(List.of(
                        new Evidence.Told(UsageSource.USAGE_REPORT, VIRGINIA, NOW.minusSeconds(60), List.of(payments)),
                        new Evidence.Told(UsageSource.INSTANCES, IRELAND, NOW, List.of(orders)),
                        new Evidence.Missing(UsageSource.REFERENCES, IRELAND, "503"),
                        new Evidence.Awaited(UsageSource.USAGE_REPORT, IRELAND))))
                .isEqualTo(new Usage.InUse(List.of(payments, orders)));
        assertThat(payments.sentence())
                .isEqualTo("ami-00000000000000001 in us-east-1 is used in account 111122223333:"
                        + " 2 x ec2:Instance (usage reports, as of 2026-01-05T08:59:00Z)");
    }

    @Test
    void everythingThatIsNotKnownIsToldAtOnce() {
        assertThat(Usage.judge(
                        REGIONS,
                        EnumSet.of(UsageSource.INSTANCES, UsageSource.REFERENCES),
                        List.of(
                                new Evidence.Missing(UsageSource.REFERENCES, IRELAND, "503"),
                                new Evidence.Told(UsageSource.INSTANCES, IRELAND, NOW.minusSeconds(1), List.of())),
                        NOW))
                .isInstanceOfSatisfying(
                        Usage.Unknown.class,
                        unknown -> assertThat(unknown.why())
                                .hasSize(4)
                                .endsWith(
                                        "instances of us-east-1 were not read",
                                        "image references of us-east-1 were not read"));
    }

    @Test
    void readingNothingProvesNothing() {
        assertThat(Usage.judge(Set.of(), ALL, List.of(), NOW))
                .isEqualTo(new Usage.Unknown(List.of("nothing was read")));
        assertThat(Usage.judge(REGIONS, Set.of(), List.of(), NOW))
                .isEqualTo(new Usage.Unknown(List.of("nothing was read")));
    }

    private static Usage judge(List<Evidence> evidence) {
        return Usage.judge(REGIONS, ALL, evidence, NOW);
    }

    private static List<Evidence> silent() {
        var evidence = new ArrayList<Evidence>();
        for (var region : List.of(VIRGINIA, IRELAND)) {
            for (var source : UsageSource.values()) {
                evidence.add(new Evidence.Told(source, region, Names.NOW.plusSeconds(5), List.of()));
            }
        }
        return evidence;
    }

    /** Everybody is silent but this one. */
    private static List<Evidence> with(Evidence other) {
        var evidence = silent();
        evidence.removeIf(e -> e.source() == other.source() && e.region().equals(other.region()));
        evidence.add(other);
        return evidence;
    }
}
