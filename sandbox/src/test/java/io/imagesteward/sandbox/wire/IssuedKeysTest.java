package io.imagesteward.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.sandbox.call.Caller;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IssuedKeysTest {

    private static final String ROLE = "arn:aws:iam::111122223333:role/reader";

    @Test
    void aKeyLeadsBackToItsRole() {
        var keys = new IssuedKeys();
        String first = keys.issue("111122223333", ROLE);
        String second = keys.issue("222233334444", "arn:aws:iam::222233334444:role/reader");

        assertThat(keys.caller(first)).contains(new Caller("111122223333", Optional.of(ROLE)));
        assertThat(keys.caller(second).orElseThrow().account()).isEqualTo("222233334444");
        assertThat(keys.caller("ASIA" + "A".repeat(16))).isEmpty();
    }

    @Test
    void keysLookLikeThoseOfAwsAndNeverRepeat() {
        var keys = new IssuedKeys();

        assertThat(IntStream.range(0, 10_000).mapToObj(i -> keys.issue("111122223333", ROLE)))
                .doesNotHaveDuplicates()
                .allSatisfy(key -> assertThat(key).matches("ASIA[A-Z0-9]{16}"));
    }

    @Test
    void theSameOrderGivesTheSameKeys() {
        assertThat(new IssuedKeys().issue("111122223333", ROLE))
                .isEqualTo(new IssuedKeys().issue("222233334444", "another"));
    }
}
