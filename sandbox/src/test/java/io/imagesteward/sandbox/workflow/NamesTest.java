package io.imagesteward.sandbox.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    @Test
    void variablesFunctionsAndFieldsOfStatesAreFound() {
        var names = Names.in("[$append($failures, {'a': $states.input.image, 'b': $states.result})]");

        assertThat(names.variables()).containsExactlyInAnyOrder("append", "failures", "states");
        assertThat(names.mentionsState("input")).isTrue();
        assertThat(names.mentionsState("result")).isTrue();
        assertThat(names.mentionsState("context")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"$states", "$lookup($states, 'context')", "$states[0].input", "$states.`input`", "$states .input"
            })
    void whoeverTakesStatesAsAWholeMayReadAnyFieldOfIt(String text) {
        assertThat(Names.in(text).mentionsState("context")).isTrue();
    }
}
