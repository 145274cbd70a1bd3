package io.imagesteward.samples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.imagesteward.sandbox.call.Caller;
import io.imagesteward.sandbox.workflow.Execution;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.s3.S3Client;

/** Sweeps that a person starts by hand, and the reports that they leave in the records bucket. */
public final class Sweeps {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Company company;

    public Sweeps(Company company) {
        this.company = company;
    }

    /** Starts a sweep under a name, and lets everything come to rest that it starts. */
    public Execution run(String name, Map<String, String> input) {
        var arn = company.output("SweepWorkflowArn");
        var room = company.sandbox().stepFunctions(Company.HUB, Company.HOME).room();
        var started = room.start(arn, Optional.of(name), JSON.valueToTree(input).toString());
        company.sandbox().settle();
        return room.execution(started.arn());
    }

    /** What a sweep reported, for programs to read. */
    public JsonNode report(Execution sweep) {
        try {
            return JSON.readTree(file(sweep, "json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a sweep reported, as the file that ends like this. */
    public byte[] file(Execution sweep, String ending) {
        var key =
                "reports/%s/%s.%s".formatted(LocalDate.ofInstant(sweep.start(), ZoneOffset.UTC), sweep.name(), ending);
        var bucket = company.output("RecordsBucketName");
        var s3 = company.sandbox()
                .typed()
                .client(S3Client.class, new Caller(Company.HUB, Optional.empty()), Company.HOME);
        return s3.getObjectAsBytes(r -> r.bucket(bucket).key(key)).asByteArray();
    }
}
