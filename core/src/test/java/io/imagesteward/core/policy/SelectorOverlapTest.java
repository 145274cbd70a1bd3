package io.imagesteward.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectorOverlapTest {

    @ParameterizedTest
    @CsvSource({
        "golden-linux-*, golden-*",
        "golden-*,       golden-linux-1",
        "*-linux,        golden-*",
        "a*c,            *b*",
        "*,              anything",
        "same,           same"
    })
    void namesThatCanBeTheSameOverlap(String one, String other) {
        assertThat(named(one).overlaps(named(other))).isTrue();
        assertThat(named(other).overlaps(named(one))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"golden-linux-*, golden-windows-*", "*-linux, *-windows", "same, other", "ab*, ac*", "a*b, a*c"})
    void namesThatCanNeverBeTheSameDoNot(String one, String other) {
        assertThat(named(one).overlaps(named(other))).isFalse();
        assertThat(named(other).overlaps(named(one))).isFalse();
    }

    @Test
    void contradictingTagsKeepPoliciesApart() {
        var blue = new Selector(Optional.of("golden-*"), Map.of("Stage", "blue"));
        var green = new Selector(Optional.of("golden-*"), Map.of("Stage", "green", "Team", "one"));

        assertThat(blue.overlaps(green)).isFalse();
    }

    @Test
    void tagsOfWhichOneSideIncludesTheOtherOverlap() {
        var wide = new Selector(Optional.empty(), Map.of("Product", "golden"));
        var narrow = new Selector(Optional.empty(), Map.of("Product", "golden", "Stage", "blue"));
        var other = new Selector(Optional.empty(), Map.of("Team", "one"));

        assertThat(wide.overlaps(narrow)).isTrue();
        assertThat(narrow.overlaps(wide)).isTrue();
        assertThat(wide.overlaps(other)).isFalse();
    }

    @Test
    void aNameAgainstTagsIsLeftForTheImageToTell() {
        assertThat(named("golden-*").overlaps(new Selector(Optional.empty(), Map.of("Product", "golden"))))
                .isFalse();
    }

    private static Selector named(String glob) {
        return new Selector(Optional.of(glob), Map.of());
    }
}
