package io.imagesteward.sandbox.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes what came of a Map Run to S3: one file for each status that children ended in, and a manifest that names them. A run
 * that failed is written too, so that somebody can see what is missing.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/input-output-resultwriter.html">ResultWriter (Map)</a>
 */
record ResultWriter(Optional<Template> arguments, ResultFormat format) {
    static final String PUT_OBJECT = "arn:aws:states:::s3:putObject";

    static Optional<ResultWriter> read(Fields fields) {
        return fields.take("ResultWriter").map(json -> {
            Fields writer = fields.at(", ResultWriter", json);
            Optional<String> resource = writer.text("Resource");
            resource.filter(text -> !text.equals(PUT_OBJECT))
                    .ifPresent(text -> writer.violation("Resource is '" + text + "', expected " + PUT_OBJECT));
            Optional<Template> arguments = writer.template("Arguments");
            if (resource.isPresent() != arguments.isPresent()) {
                writer.violation("expected Resource and Arguments together");
            }
            if (arguments.isEmpty() && !writer.has("WriterConfig")) {
                writer.violation("is empty");
            }
            var result = new ResultWriter(arguments, ResultFormat.read(writer, arguments.isPresent()));
            writer.nothingElse();
            return result;
        });
    }

    /** Writes the files and gives what the Map state then sees as its result. */
    JsonNode write(MapRun run, Visit visit, JsonNode target) {
        String bucket = target.path("Bucket").asText();
        String folder = folder(target.path("Prefix").asText(), run.arn());
        ObjectNode files = JsonNodeFactory.instance.objectNode();
        Map.of(
                        "FAILED",
                        ChildResult.unsuccessful(run),
                        "PENDING",
                        ChildResult.pending(run),
                        "SUCCEEDED",
                        ChildResult.successful(run))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(group -> files.set(
                        group.getKey(), file(visit, bucket, folder + group.getKey() + "_0", group.getValue())));
        ObjectNode manifest = JsonNodeFactory.instance
                .objectNode()
                .put("DestinationBucket", bucket)
                .put("MapRunArn", run.arn());
        manifest.set("ResultFiles", files);
        String key = folder + "manifest.json";
        put(visit, bucket, key, Payload.text(manifest));
        run.written();
        ObjectNode result = JsonNodeFactory.instance.objectNode().put("MapRunArn", run.arn());
        result.putObject("ResultWriterDetails").put("Bucket", bucket).put("Key", key);
        return result;
    }

    private ArrayNode file(Visit visit, String bucket, String name, List<ObjectNode> results) {
        ArrayNode written = JsonNodeFactory.instance.arrayNode();
        if (!results.isEmpty()) {
            String key = name + "." + format.extension();
            String body = format.text(results);
            put(visit, bucket, key, body);
            written.addObject().put("Key", key).put("Size", body.getBytes(StandardCharsets.UTF_8).length);
        }
        return written;
    }

    private static void put(Visit visit, String bucket, String key, String body) {
        try {
            visit.run()
                    .runner()
                    .run(
                            PUT_OBJECT,
                            Trail.details()
                                    .put("Bucket", bucket)
                                    .put("Key", key)
                                    .put("Body", body));
        } catch (TaskFailed failed) {
            throw StateFailed.resultWriter("Writing %s to %s failed: %s".formatted(key, bucket, failed.getMessage()));
        }
    }

    private static String folder(String prefix, String arn) {
        String within = prefix.isEmpty() || prefix.endsWith("/") ? prefix : prefix + "/";
        return within + arn.substring(arn.lastIndexOf(':') + 1) + "/";
    }
}
