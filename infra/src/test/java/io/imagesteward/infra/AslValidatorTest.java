package io.imagesteward.infra;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.workflow.Workflows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AslValidatorTest {

    private static AslValidator validator;

    @TempDir
    Path directory;

    @BeforeAll
    static void install() {
        validator = AslValidator.installed();
    }

    @ParameterizedTest
    @EnumSource(Workflows.class)
    void everyDefinitionIsAccepted(Workflows workflow) throws IOException {
        var verdict = validate(workflow.definition());

        assertThat(verdict.accepted()).as(verdict.explanation()).isTrue();
    }

    @Test
    void aStepThatDoesNotExistIsRefused() throws IOException {
        var broken = Workflows.DISTRIBUTE.definition().replace("\"Next\": \"Observe\"", "\"Next\": \"Obsreve\"");

        var verdict = validate(broken);

        assertThat(verdict.accepted()).isFalse();
        assertThat(verdict.explanation()).contains("Obsreve");
    }

    /** Placeholders become what a deployment puts there, because the validator looks at ARNs too. */
    private AslValidator.Verdict validate(String definition) throws IOException {
        var deployed = definition
                .replace("${Partition}", "aws")
                .replaceAll("\\$\\{(\\w+)}", "arn:aws:lambda:us-east-1:999999999999:function:$1:live");
        return validator.validate(Files.writeString(directory.resolve("workflow.asl.json"), deployed));
    }
}
