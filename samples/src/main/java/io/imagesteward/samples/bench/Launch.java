package io.imagesteward.samples.bench;

import io.imagesteward.samples.Company;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Starts a function as the managed runtime does: a JVM of its own with the runtime interface client, which loads the
 * handler from the folder it was started in.
 */
final class Launch {

    private static final List<String> RUNTIME = List.of(
            "aws-lambda-java-runtime-interface-client",
            "aws-lambda-java-core",
            "aws-lambda-java-serialization",
            "utils-lite");
    private static final String MAIN = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

    private final Path jar;
    private final Path taskRoot;
    private final Path output;

    private Launch(Path jar, Path taskRoot, Path output) {
        this.jar = jar;
        this.taskRoot = taskRoot;
        this.output = output;
    }

    /** Launches a jar unpacked, as Lambda unpacks it; what the functions print goes to a file beside it. */
    static Launch of(Path jar) {
        var file = jar.toAbsolutePath();
        return new Launch(jar, TaskRoot.of(file), file.resolveSibling(file.getFileName() + ".log"));
    }

    Path jar() {
        return jar;
    }

    /** One cold start, from the start of the process to the first answer. */
    ColdStart of(Requests.Request request, Variant variant) {
        try (var api = new RuntimeApi(request.payload().toString().getBytes(StandardCharsets.UTF_8))) {
            var started = System.nanoTime();
            var process = process(request, variant, api.address());
            try {
                var ready = api.awaitReady();
                var restored = System.nanoTime();
                api.restore();
                var answered = api.awaitAnswer();
                return new ColdStart(
                        millis(answered - started),
                        process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis(),
                        millis(ready - started),
                        millis(answered - (variant.snapStart() ? restored : ready)),
                        peakMegabytes(process));
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a function could not be started", e);
        }
    }

    private Process process(Requests.Request request, Variant variant, String runtimeApi) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-Xmx640m", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(variant.flags());
        command.addAll(
                List.of("-classpath", classPath(), MAIN, request.function().handler()));
        var builder = new ProcessBuilder(command)
                .directory(taskRoot.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        var environment = builder.environment();
        environment.clear();
        environment.putAll(request.function().variables());
        environment.put("AWS_LAMBDA_RUNTIME_API", runtimeApi);
        environment.put("AWS_LAMBDA_FUNCTION_NAME", request.name());
        environment.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
        environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024");
        environment.put("AWS_LAMBDA_LOG_FORMAT", "JSON");
        environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", variant.snapStart() ? "snap-start" : "on-demand");
        environment.put("AWS_ENDPOINT_URL", System.getProperty("aws.endpointUrl"));
        environment.put("AWS_REGION", Company.HOME);
        environment.put("AWS_ACCESS_KEY_ID", Company.HUB);
        environment.put("AWS_SECRET_ACCESS_KEY", "any secret will do");
        environment.put("AWS_EC2_METADATA_DISABLED", "true");
        return builder.start();
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> RUNTIME.stream()
                        .anyMatch(
                                name -> Path.of(entry).getFileName().toString().startsWith(name)))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** What Linux says of the process; 0 where the system keeps no such file. */
    private static long peakMegabytes(Process process) throws IOException {
        var status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    private static long millis(long nanos) {
        return nanos / 1_000_000;
    }
}
