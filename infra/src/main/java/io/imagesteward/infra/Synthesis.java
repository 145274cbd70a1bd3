package io.imagesteward.infra;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.imagesteward.infra.declaration.Declaration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;

/**
 * One run of the app: from what is declared to a cloud assembly.
 *
 * @param cdkJson the declaration; policies are found from its directory
 * @param functionsJar the built functions
 * @param outdir where the assembly goes; empty when the CDK command line runs the app, which says so itself
 */
record Synthesis(Path cdkJson, Path functionsJar, Optional<Path> outdir) {

    private static final String STACK = "ImageSteward";

    /** What the command line says when a person starts the app without the CDK: where to read and where to write. */
    static Synthesis of(String[] args) {
        var cdkJson =
                Path.of(args.length > 0 ? args[0] : "cdk.json").toAbsolutePath().normalize();
        var jar = Path.of(System.getProperty("functions.jar", "functions/target/functions.jar"));
        var outdir = Path.of(args.length > 1 ? args[1] : "cdk.out");
        return new Synthesis(
                cdkJson,
                cdkJson.resolveSibling(jar),
                startedByCdk() ? Optional.empty() : Optional.of(outdir.toAbsolutePath()));
    }

    void run() {
        var declaration = Declaration.read(cdkJson);
        if (!Files.isRegularFile(functionsJar)) {
            throw new MissingFunctions(functionsJar);
        }
        var app = new App(props());
        new HubStack(app, STACK, declaration, functionsJar);
        declaration.hub().members().ifPresent(members -> new SpokeStack(app, declaration, members));
        app.synth();
    }

    /** Without the CDK command line nobody hands the context over, and the app fetches it. */
    private AppProps props() {
        var props = AppProps.builder().analyticsReporting(false);
        outdir.ifPresent(directory -> props.outdir(directory.toString()).context(context(cdkJson)));
        return props.build();
    }

    static Map<String, Object> context(Path cdkJson) {
        try {
            var json = new ObjectMapper();
            var context = json.readTree(cdkJson.toFile()).path("context");
            return json.convertValue(context, new TypeReference<Map<String, Object>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean startedByCdk() {
        return System.getenv("CDK_OUTDIR") != null;
    }

    /** The functions have not been built. */
    static final class MissingFunctions extends RuntimeException {

        private static final long serialVersionUID = 1L;

        MissingFunctions(Path jar) {
            super("found no functions at %s; build them: mvn -pl functions -am -DskipTests package".formatted(jar));
        }
    }
}
