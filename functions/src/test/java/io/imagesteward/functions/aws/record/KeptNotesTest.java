package io.imagesteward.functions.aws.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.AmiId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.functions.given.RememberedObjects;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeptNotesTest {

    private static final Instant MONDAY = Instant.parse("2026-01-05T06:05:00Z");
    private static final ImageRef ONE = image("ami-00000000000000001");
    private static final ImageRef OTHER = image("ami-00000000000000002");
    private final RememberedObjects objects = new RememberedObjects();
    private final KeptNotes notes = new KeptNotes(new Shelf(() -> objects, "records"));

    @Test
    void whatWasNeverToldIsNews() {
        assertThat(notes.areNews(ONE, List.of("it is used"), MONDAY)).isTrue();
    }

    @Test
    void theSameReasonsAreNewsAgainAfterAWeekAndNotBefore() {
        var week = MONDAY.plus(Duration.ofDays(7));
        notes.told(ONE, List.of("b", "a"), MONDAY);

        assertThat(notes.areNews(ONE, List.of("a", "b"), MONDAY.plusSeconds(1))).isFalse();
        assertThat(notes.areNews(ONE, List.of("a", "b"), week.minusSeconds(1))).isFalse();
        assertThat(notes.areNews(ONE, List.of("a", "b"), week)).isTrue();
        assertThat(notes.areNews(OTHER, List.of("a", "b"), MONDAY)).isTrue();
    }

    @Test
    void anotherReasonIsNewsAndAnotherTimeOfTheSameIsNot() {
        notes.told(ONE, List.of("used by i-1 (as of 2026-01-05T06:05:00Z)"), MONDAY);

        assertThat(notes.areNews(ONE, List.of("used by i-1 (as of 2026-01-06T06:07:00.5Z)"), MONDAY))
                .isFalse();
        assertThat(notes.areNews(ONE, List.of("used by i-2 (as of 2026-01-05T06:05:00Z)"), MONDAY))
                .isTrue();
    }

    private static ImageRef image(String id) {
        return new ImageRef(new AccountId("999999999999"), new RegionId("us-east-1"), new AmiId(id));
    }
}
