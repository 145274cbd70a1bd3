package io.imagesteward.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.imagesteward.sandbox.aws.workspaces.DesktopImageSeed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;

/** What a sweep writes down of those whom policies trust: its judge has to hold it in memory all at once. */
class SweepTrustedTest extends SweepRehearsal {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PARTNER = "777788889999";

    @Test
    void onlyWhatStrangersShareIsNotedDown() {
        desktopsTrust(PARTNER);
        var stranger = lent(STRANGER, HOME, "theirs");
        var trusted = lent(PARTNER, HOME, "scanner");
        var ours = neglected("golden-linux-2026.01", PAYMENTS);
        var untrusted = lentDesktop(STRANGER, "their desktop");
        var partner = lentDesktop(PARTNER, "partner's desktop");
        var desktop = lentDesktop(HUB, "golden-desktop-2026.01");

        sweep(Map.of("mode", "AUDIT"));

        assertThat(notedAsLent()).contains(stranger, untrusted).doesNotContain(trusted, ours, partner, desktop);
    }

    private void desktopsTrust(String owner) {
        Declaring.in(company)
                .also(
                        "contractors",
                        Map.of(
                                "policy", "contractors",
                                "kind", "workspaces-image",
                                "select", Map.of("name", "contractor-*"),
                                "share", Map.of("accounts", List.of(PAYMENTS)),
                                "trust", Map.of("owners", List.of(owner), "mode", "audit")));
    }

    private String lentDesktop(String owner, String name) {
        return sandbox.world()
                .account(owner)
                .region(HOME)
                .workspaces()
                .image(DesktopImageSeed.named(name).sharedWith(PAYMENTS));
    }

    /** Ids of the images that were written down as shared with a spoke. */
    private List<String> notedAsLent() {
        var s3 = sandbox.clients().client(S3Client.builder(), HUB, HOME);
        var bucket = company.output("RecordsBucketName");
        return s3.listObjectsV2Paginator(r -> r.bucket(bucket).prefix("sweeps/sweep-1/seen/")).contents().stream()
                .map(note -> note(s3.getObjectAsBytes(r -> r.bucket(bucket).key(note.key()))
                        .asByteArray()))
                .flatMap(note -> note.findValues("sightings").stream())
                .flatMap(JsonNode::valueStream)
                .filter(sighting -> sighting.path("seen").asText().equals("lent"))
                .map(sighting -> sighting.at("/image/id").asText())
                .toList();
    }

    private static JsonNode note(byte[] packed) {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return JSON.readTree(gzip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
