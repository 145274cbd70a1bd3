package io.imagesteward.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectorTest {

    @ParameterizedTest
    @CsvSource({
        "golden-linux-*, golden-linux-7,   true",
        "golden-linux-*, golden-linux-,    true",
        "golden-linux-*, golden-windows-7, false",
        "golden-linux-*, my-golden-linux-7, false",
        "*-linux-*,      golden-linux-7,   true",
        "golden.linux,   golden-linux,     false",
        "golden (x)*,    golden (x)86,     true",
        "golden-linux,   golden-linux-7,   false"
    })
    void aStarStandsForAnyRunOfCharactersAndNothingElseIsSpecial(String glob, String name, boolean selected) {
        assertThat(new Selector(Optional.of(glob), Map.of()).selects(name, Map.of()))
                .isEqualTo(selected);
    }

    @Test
    void allTagsMustBeThereWithTheirValues() {
        var selector = new Selector(Optional.empty(), Map.of("Product", "golden-linux", "Stage", "released"));

        assertThat(selector.selects("any", Map.of("Product", "golden-linux", "Stage", "released", "Other", "x")))
                .isTrue();
        assertThat(selector.selects("any", Map.of("Product", "golden-linux"))).isFalse();
        assertThat(selector.selects("any", Map.of("Product", "golden-linux", "Stage", "draft")))
                .isFalse();
    }

    @Test
    void aNameAndTagsMustBothFit() {
        var selector = new Selector(Optional.of("golden-*"), Map.of("Stage", "released"));

        assertThat(selector.selects("golden-1", Map.of("Stage", "released"))).isTrue();
        assertThat(selector.selects("golden-1", Map.of())).isFalse();
        assertThat(selector.selects("other-1", Map.of("Stage", "released"))).isFalse();
    }
}
