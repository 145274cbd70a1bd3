package io.imagesteward.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.given.Names;
import io.imagesteward.core.image.RegionId;
import java.util.List;
import org.assertj.core.api.ListAssert;

/** How tests of retirement ask about verdicts. */
final class ReviewAssertions {

    private ReviewAssertions() {}

    /** Sources that may go, newest first. */
    static ListAssert<String> assertGoing(Review review) {
        return assertThat(review.retirements().stream()
                .map(v -> v.family().source().ref().toString())
                .toList());
    }

    static Verdict verdict(Review review, int number, RegionId region) {
        return review.verdicts().stream()
                .filter(v -> v.family().source().ref().equals(Names.image(number, region)))
                .findFirst()
                .orElseThrow();
    }

    /** Of the only family in Virginia. */
    static void assertKept(Review review, Reason.Code code, String sentence) {
        assertThat(review.verdicts()).hasSize(1);
        assertThat(review.verdicts().getFirst()).isInstanceOf(Verdict.Keep.class);
        assertThat(review.verdicts().getFirst().reason()).isEqualTo(new Reason(code, sentence));
        assertThat(review.retirements()).isEmpty();
        assertThat(review.deprecations()).isEmpty();
    }

    static List<Reason.Code> codes(List<Reason> reasons) {
        return reasons.stream().map(Reason::code).toList();
    }
}
