package io.imagesteward.samples.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.imagesteward.samples.Company;
import java.io.IOException;

/** What people were told, so that everybody can see whether runs come to their ends in every way. */
record Outcomes(Company company, Coverage.Hits hits) {

    private static final ObjectMapper JSON = new ObjectMapper();

    void count() {
        company.sandbox().world().account(Company.HUB).region(Company.HOME).bus().published().stream()
                .filter(event -> event.path("source").asText().equals("image-steward"))
                .forEach(this::count);
    }

    private void count(JsonNode event) {
        var detail = event.path("detail");
        var what = event.path("detail-type").asText();
        hits.count("told: %s %s".formatted(what, detail.path("outcome").asText()));
        if (what.equals("Images Reviewed")) {
            verdicts(detail.path("record").asText());
        }
    }

    /** Why families went or stayed stands in the table that the review wrote. */
    private void verdicts(String record) {
        company.sandbox()
                .world()
                .buckets()
                .text(company.output("RecordsBucketName"), record)
                .ifPresent(text ->
                        read(text).findValues("code").forEach(code -> hits.count("reviewed: " + code.asText())));
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new IllegalStateException("the table of a review is no JSON: " + text, e);
        }
    }
}
