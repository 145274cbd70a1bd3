package io.imagesteward.core.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmiStateTest {

    @ParameterizedTest
    @CsvSource({
        "pending, PENDING",
        "available, AVAILABLE",
        "Available, AVAILABLE",
        "disabled, DISABLED",
        "deregistered, DEREGISTERED",
        "failed, FAILED",
        "error, FAILED",
        "invalid, UNUSABLE",
        "transient, UNUSABLE",
        "hibernating, UNUSABLE",
        "'', UNUSABLE"
    })
    void everyWordThatIsNotKnownMeansNotUsable(String word, AmiState state) {
        assertThat(AmiState.of(word)).isEqualTo(state);
    }
}
