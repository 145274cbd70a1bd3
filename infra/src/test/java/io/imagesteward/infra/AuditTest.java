package io.imagesteward.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** cdk-nag's rule pack AwsSolutions, over everything that the hub deploys. */
class AuditTest {

    @Test
    void everyFindingIsMendedOrAcceptedWithAReason() throws IOException {
        var report = Hub.audit().toList();

        assertThat(report).filteredOn(line -> line.contains("\"Compliant\"")).hasSizeGreaterThan(20);
        assertThat(report)
                .filteredOn(line -> line.contains("\"Non-Compliant\"") || line.contains("\"UNKNOWN\""))
                .isEmpty();
    }

    @Test
    void whateverIsAcceptedIsStillFound() throws IOException {
        var suppressed =
                Hub.audit().filter(line -> line.contains("\"Suppressed\"")).toList();
        var accepted = Hub.resources()
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
