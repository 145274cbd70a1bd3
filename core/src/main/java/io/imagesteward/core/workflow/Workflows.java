package io.imagesteward.core.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The workflow definitions, as Step Functions reads them. They are files rather than code so that a reviewer sees the
 * flow, and they lie here so that what is deployed and what is rehearsed is the same text.
 */
public enum Workflows {
    /** Copy, share, read back, publish and announce one image. */
    DISTRIBUTE("distribute"),
    /** Hold the images of one policy against its retirement rule, and start {@code retire} for those that may go. */
    REVIEW("review"),
    /** Take one family out of use, step by step, and delete it once nobody has it and nobody uses it. */
    RETIRE("retire"),
    /** Put a family back as it was recorded. */
    RESTORE("restore"),
    /** Make an image as somebody asks, wait for it, and hand it over to {@code distribute}. */
    CREATE("create"),
    /** Hold every image in every account and Region against the policies. */
    SWEEP("sweep");

    /** What the names of our functions' roles begin with, so that our own calls can be told from others'. */
    public static final String ROLE_PREFIX = "image-steward-";

    private final String name;

    Workflows(String name) {
        this.name = name;
    }

    /** The name people see in the console and in {@code cdk.json}. */
    public String workflowName() {
        return name;
    }

    /** The definition, with {@code ${…}} where the ARNs of functions belong. */
    public String definition() {
        var resource = "/io/imagesteward/workflows/" + name + ".asl.json";
        try (var stream = Workflows.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is missing from the jar");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
