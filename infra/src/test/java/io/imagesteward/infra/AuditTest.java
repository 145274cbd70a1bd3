package io.imagesteward.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** cdk-nag's rule pack AwsSolutions, over everything that is deployed. */
class AuditTest {

    @Test
    void everyFindingIsMendedOrAcceptedWithAReason() throws IOException {
        var report = Stream.concat(Hub.audit(), Spoke.audit()).toList();

        assertThat(report).filteredOn(line -> line.contains("\"Compliant\"")).hasSizeGreaterThan(20);
        assertThat(report)
                .filteredOn(line -> line.contains("\"Non-Compliant\"") || line.contains("\"UNKNOWN\""))
                .isEmpty();
    }

    @Test
    void whateverIsAcceptedIsStillFound() throws IOException {
        var suppressed = Stream.concat(Hub.audit(), Spoke.audit())
                .filter(line -> line.contains("\"Suppressed\""))
                .toList();
        var accepted = Stream.concat(Hub.resources(), Spoke.resources())
                .flatMap(resource -> resource.whole()
                        .at("/Metadata/cdk_nag/rules_to_suppress")
                        .valueStream())
                .map(rule -> rule.path("reason").asText())
                .distinct()
                .toList();

        assertThat(accepted).isNotEmpty();
        assertThat(String.join("\n", suppressed)).contains(accepted);
    }
}
