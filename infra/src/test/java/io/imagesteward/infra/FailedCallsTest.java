package io.imagesteward.infra;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.infra.Hub.Resource;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FailedCallsTest {

    /** A workflow repeats a failed call, as the tests of its definition prove; an event's failure has to be kept. */
    @ParameterizedTest
    @MethodSource("functions")
    void noCallOfAFunctionFailsUnheard(Resource function) {
        var kept = Hub.all("AWS::Lambda::EventInvokeConfig").stream()
                .filter(config ->
                        Hub.target(config.properties().path("FunctionName")).equals(function))
                .filter(config -> Hub.target(config.properties().at("/DestinationConfig/OnFailure/Destination"))
                        .type()
                        .equals("AWS::SQS::Queue"));
        var repeated = Hub.all("AWS::StepFunctions::StateMachine").stream()
                .flatMap(machine ->
                        machine.properties().path("DefinitionSubstitutions").valueStream())
                .filter(value -> Hub.all("AWS::Lambda::Alias").stream()
                        .anyMatch(alias -> value.path("Ref").asText().equals(alias.id())
                                && Hub.target(alias.properties().path("FunctionName"))
                                        .equals(function)));

        assertThat(Stream.concat(kept, repeated)).isNotEmpty();
    }

    static Stream<Resource> functions() {
        return Hub.all("AWS::Lambda::Function").stream();
    }
}
