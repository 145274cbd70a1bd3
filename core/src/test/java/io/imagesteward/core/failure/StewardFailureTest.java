package io.imagesteward.core.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.failure.StewardFailure.Advice;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StewardFailureTest {

    private static final List<StewardFailure> ALL = List.of(
            new Throttled("a", null),
            new Unreachable("b", null),
            new LimitReached("c", null),
            new AccessDenied("d", null),
            new Gone("e", null),
            new Rejected("f", null),
            new BadInput("g", null));

    @Test
    void everyFailureSaysWhatToDoAboutIt() {
        assertThat(ALL.stream().map(StewardFailure::advice))
                .containsExactly(
                        Advice.RETRY, Advice.RETRY, Advice.WAIT, Advice.STOP, Advice.STOP, Advice.STOP, Advice.STOP);
    }

    @Test
    void noFailureIsForgottenHere() {
        assertThat(ALL.stream().map(Object::getClass).map(Class::getName))
                .containsExactlyInAnyOrderElementsOf(Stream.of(StewardFailure.class.getPermittedSubclasses())
                        .map(Class::getName)
                        .toList());
    }
}
