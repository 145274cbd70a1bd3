package io.imagesteward.samples.simulation;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.imagesteward.core.workflow.Workflows;
import io.imagesteward.samples.Company;
import io.imagesteward.sandbox.call.Call;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/**
 * The open record of a family is its lock: nobody but a restoration takes it from an execution that still runs, so that
 * no retirement puts back what another one is taking, or takes what is being given back.
 */
final class OneRetirementAtATime implements Invariant {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RECORD = "/record.json";

    private Optional<String> holder = Optional.empty();

    @Override
    public String name() {
        return "oneRetirementAtATime";
    }

    @Override
    public Optional<String> brokenBy(Call call, Scene scene) {
        recorded(call).ifPresent(key -> holder = execution(scene, key));
        return Optional.empty();
    }

    @Override
    public Optional<String> brokenAfter(Call call, Scene scene) {
        return recorded(call)
                .flatMap(key -> holder.filter(before -> execution(scene, key)
                                .filter(now -> !now.equals(before) && !restores(scene, now))
                                .isPresent())
                        .filter(before -> runs(scene, before))
                        .map(before -> "%s was taken from %s, which still runs".formatted(key, before)));
    }

    private static Optional<String> recorded(Call call) {
        return call.request() instanceof PutObjectRequest put && put.key().endsWith(RECORD)
                ? Optional.of(put.key())
                : Optional.empty();
    }

    private static Optional<String> execution(Scene scene, String key) {
        return scene.sandbox()
                .world()
                .buckets()
                .text(scene.company().output("RecordsBucketName"), key)
                .map(OneRetirementAtATime::execution);
    }

    private static String execution(String record) {
        try {
            return JSON.readTree(record).path("execution").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean restores(Scene scene, String name) {
        return scene.sandbox().stepFunctions(Company.HUB, Company.HOME).room().executions().stream()
                .filter(e -> e.name().equals(name))
                .anyMatch(e -> e.machineArn().endsWith(Workflows.RESTORE.workflowName()));
    }

    private static boolean runs(Scene scene, String name) {
        return scene.sandbox().stepFunctions(Company.HUB, Company.HOME).room().executions().stream()
                .anyMatch(e -> e.name().equals(name) && e.status() == ExecutionStatus.RUNNING);
    }
}
