package io.imagesteward.core.sweep;

import static io.imagesteward.core.given.AmiBuilder.ami;
import static io.imagesteward.core.given.Names.HUB;
import static io.imagesteward.core.given.Names.IRELAND;
import static io.imagesteward.core.given.Names.NOW;
import static io.imagesteward.core.given.Names.VIRGINIA;
import static io.imagesteward.core.given.Names.snapshot;
import static io.imagesteward.core.given.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.image.StewardTags;
import io.imagesteward.core.policy.ImageKind;
import io.imagesteward.core.policy.PolicyBook;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Snapshots that carry our tags, and whether an image still uses them. */
class OrphanedSnapshotTest {

    private final Observed observed = new Observed();

    @Test
    void aSnapshotOfOursThatNoImageUsesIsOrphaned() {
        see(new Sighting.OfAmi(ami(1).volume().seen()));
        see(snapshotOfOurs(11, VIRGINIA), snapshotOfOurs(12, VIRGINIA), snapshotOfOurs(11, IRELAND));

        assertThat(judge().findings())
                .extracting(Finding::kind, Finding::subject)
                .containsExactly(
                        tuple(FindingKind.ORPHANED_SNAPSHOT, new Subject.OfSnapshot(snapshot(12, VIRGINIA))),
                        tuple(FindingKind.ORPHANED_SNAPSHOT, new Subject.OfSnapshot(snapshot(11, IRELAND))));
    }

    @Test
    void whereNotEveryImageWasSeenNoSnapshotIsCalledOrphaned() {
        observed.add(new Unreached(new Scope(new Place(HUB, VIRGINIA), ImageKind.AMI), "down"));
        see(snapshotOfOurs(11, VIRGINIA), snapshotOfOurs(12, IRELAND));

        assertThat(judge().findings())
                .extracting(Finding::subject)
                .containsExactly(new Subject.OfSnapshot(snapshot(12, IRELAND)));
    }

    @Test
    void desktopsThatWereNotReadSayNothingOfSnapshots() {
        observed.add(new Unreached(new Scope(new Place(HUB, VIRGINIA), ImageKind.WORKSPACES_IMAGE), "down"));
        see(snapshotOfOurs(11, VIRGINIA));

        assertThat(judge().findings()).hasSize(1);
    }

    private static Sighting snapshotOfOurs(int number, RegionId region) {
        return new Sighting.OfSnapshot(snapshot(number, region), Map.of(StewardTags.SOURCE, "ours"));
    }

    private void see(Sighting... sightings) {
        List.of(sightings).forEach(observed::add);
    }

    private Judged judge() {
        var book = new PolicyBook(List.of(policy().deployedAs("1")));
        return new StrayJudge(book, observed, new AmiJudge.Judging(HUB, NOW, source -> false)).judge();
    }
}
