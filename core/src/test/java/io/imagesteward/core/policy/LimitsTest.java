package io.imagesteward.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.imagesteward.core.image.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitsTest {

    @ParameterizedTest
    @CsvSource({"10, 1, 1", "10, 10, 1", "10, 11, 2", "10, 100, 10", "50, 3, 2", "100, 4, 4", "1, 0, 1"})
    void removalsAreAShareRoundedUpAndAtLeastOne(int percent, int seen, int allowed) {
        assertThat(new Limits(20, percent, 40).removalsAmong(seen)).isEqualTo(allowed);
    }

    @Test
    void aLimitThatForbidsEverythingOrIsNoPercentageIsRefused() {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new Limits(0, 10, 40));
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new Limits(20, 0, 40));
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new Limits(20, 101, 40));
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new Limits(20, 10, 0));
    }
}
