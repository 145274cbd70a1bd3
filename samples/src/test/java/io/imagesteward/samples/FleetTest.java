package io.imagesteward.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.imagesteward.sandbox.Sandbox;
import io.imagesteward.sandbox.Transport;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

class FleetTest {

    @Test
    void aFleetIsSaidInWords() {
        assertThat(Fleet.of("images:1000,drifted:100")).contains(new Fleet(1_000, 100));
        assertThat(Fleet.of("images:7")).contains(new Fleet(7, 0));
        assertThat(Fleet.of("images=7")).isEqualTo(Optional.empty());
        assertThatThrownBy(() -> Fleet.of("images:2,drifted:3")).hasMessageContaining("no more drifted than images");
    }

    @Test
    void aSweepFindsExactlyTheImagesThatHaveDriftedAndPutsThemRight() {
        try (var sandbox = new Sandbox(Company.MORNING, Transport.TYPED)) {
            var company = Company.found(sandbox, Path.of(".."));
            new Fleet(130, 7).join(company);
            var sweeps = new Sweeps(company);

            var first = sweeps.run("sweep-first", Map.of());
            var second = sweeps.run("sweep-second", Map.of());

            assertThat(first.status()).as(first.toString()).isEqualTo(ExecutionStatus.SUCCEEDED);
            assertThat(sweeps.report(first).path("findings"))
                    .hasSize(7)
                    .allMatch(finding -> finding.path("principal").asText().equals(Fleet.STRANGER));
            assertThat(sweeps.report(second).path("images")).hasSize(130);
            assertThat(sweeps.report(second).path("findings")).isEmpty();
        }
    }
}
