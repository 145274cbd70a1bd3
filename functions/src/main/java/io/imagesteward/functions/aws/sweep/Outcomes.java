package io.imagesteward.functions.aws.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.sweep.Stayed;
import io.imagesteward.core.workflow.Problem;
import io.imagesteward.functions.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What came of the actions of a sweep, as Step Functions writes it to S3: a manifest that names files, and in those one
 * entry for each batch. An outcome that says nothing is a good one.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/input-output-resultwriter.html">ResultWriter</a>
 */
public final class Outcomes {

    private final Notes notes;
    private final Place home;

    /** @param home where a batch failed that does not say of which image it was */
    public Outcomes(Notes notes, Place home) {
        this.notes = notes;
        this.home = home;
    }

    /**
     * What did not come about.
     *
     * @param failures what could not be begun
     * @param stayed shares that nobody can decline, which is no fault of the sweep's
     */
    public record Outcome(List<Problem> failures, List<Stayed> stayed) {
        public Outcome {
            failures = List.copyOf(failures);
            stayed = List.copyOf(stayed);
        }
    }

    public Outcome read(String manifest) {
        var failures = new ArrayList<Problem>();
        var stayed = new ArrayList<Stayed>();
        var files = document(manifest).path("ResultFiles");
        files.path("SUCCEEDED")
                .forEach(file -> entries(file).forEach(batch -> {
                    var outcome = said(batch);
                    failures.addAll(outcome.failures());
                    stayed.addAll(outcome.stayed());
                }));
        files.path("FAILED").forEach(file -> entries(file).forEach(batch -> failures.add(broken(batch))));
        files.path("PENDING").forEach(file -> entries(file).forEach(batch -> failures.add(broken(batch))));
        return new Outcome(failures, stayed);
    }

    private JsonNode entries(JsonNode file) {
        return document(file.path("Key").asText());
    }

    private static Outcome said(JsonNode batch) {
        var output = batch.path("Output").asText("{}").getBytes(StandardCharsets.UTF_8);
        return Json.read(new ByteArrayInputStream(output), Outcome.class);
    }

    private Problem broken(JsonNode batch) {
        return new Problem(
                home.account(),
                home.region(),
                Optional.empty(),
                "act",
                batch.path("Error").asText("not begun"),
                "%s %s"
                        .formatted(
                                batch.path("Name").asText(), batch.path("Cause").asText())
                        .strip());
    }

    private JsonNode document(String key) {
        var bytes =
                notes.bytes(key).orElseThrow(() -> new IllegalStateException("Step Functions did not write " + key));
        try {
            return Json.MAPPER.readTree(bytes);
        } catch (IOException e) {
            throw new IllegalStateException(key + " is not JSON", e);
        }
    }
}
