package io.imagesteward.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SynthIfStaleTest {

    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2026-01-05T09:00:00Z"));

    @TempDir
    Path root;

    @Test
    void anAssemblyIsMadeAnewOnlyWhenSomethingItIsMadeFromHasChanged() throws IOException {
        var jar = Hub.anyJar(root);
        var outdir = root.resolve("cdk.out");
        var synthesis = new Synthesis(Hub.CDK_JSON, jar, Optional.of(outdir));
        var manifest = outdir.resolve("manifest.json");

        SynthIfStale.synthesizeIfStale(synthesis, outdir);
        Files.setLastModifiedTime(manifest, LONG_AGO);
        Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2026-02-05T09:00:00Z")));
        SynthIfStale.synthesizeIfStale(synthesis, outdir);

        assertThat(Files.getLastModifiedTime(manifest)).isEqualTo(LONG_AGO);

        var left = Files.writeString(outdir.resolve("asset.old.jar"), "functions of yesterday");
        Files.writeString(jar, "other functions");
        SynthIfStale.synthesizeIfStale(synthesis, outdir);

        assertThat(Files.getLastModifiedTime(manifest)).isNotEqualTo(LONG_AGO);
        assertThat(left).as("what an earlier synthesis left").doesNotExist();
    }
}
