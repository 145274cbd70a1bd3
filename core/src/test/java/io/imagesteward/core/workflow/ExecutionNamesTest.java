package io.imagesteward.core.workflow;

import static io.imagesteward.core.given.Names.VIRGINIA;
import static io.imagesteward.core.given.Names.image;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Step Functions takes names of 80 characters and few signs; what is longer would never start. */
class ExecutionNamesTest {

    private static final String LONGEST_POLICY = "a-policy-name-of-thirty-letter";
    private static final String VERSION = "0123456789ab";
    private static final String LONGEST_OCCASION = "01234567-01234567";

    static Stream<String> longest() {
        return Stream.of(
                new DistributeInput(image(1, VIRGINIA), LONGEST_POLICY, VERSION, LONGEST_OCCASION).executionName(),
                new RetireInput(image(1, VIRGINIA), LONGEST_POLICY, VERSION, LONGEST_OCCASION, true).executionName(),
                new ReviewInput(LONGEST_POLICY, LONGEST_OCCASION, true).executionName(),
                new RestoreInput(image(1, VIRGINIA), LONGEST_OCCASION, "why").executionName());
    }

    @ParameterizedTest
    @MethodSource("longest")
    void evenTheLongestNameIsOneThatStepFunctionsTakes(String name) {
        assertThat(name).matches("[A-Za-z0-9_-]{1,80}");
    }

    @Test
    void aDryRunHasANameOfItsOwnSoThatItKeepsNoRealRunFromStarting() {
        assertThat(retire("20260105", true)).isEqualTo("retire-ami-00000000000000001-0123456789ab-20260105-dry");
        assertThat(retire("20260105", false)).isEqualTo("retire-ami-00000000000000001-0123456789ab-20260105");
        assertThat(new ReviewInput("golden-linux", "20260105", true).executionName())
                .isEqualTo("review-golden-linux-20260105-dry");
        assertThat(new ReviewInput("golden-linux", "20260105", false).executionName())
                .isEqualTo("review-golden-linux-20260105");
    }

    @Test
    void anotherDayHasAnotherName() {
        assertThat(retire("20260106", false)).isNotEqualTo(retire("20260105", false));
    }

    @Test
    void theWorkflowNamesARestorationAsTheCodeDoes() {
        assertThat(new RestoreInput(image(1, VIRGINIA), "0123456789abcdef", "why").executionName())
                .isEqualTo("restore-ami-00000000000000001-0123456789abcdef");
        assertThat(Workflows.RETIRE.definition())
                .contains("'restore-' & $input.image.id & '-' & $substring($hash($execution, 'SHA-256'), 0, 16)");
    }

    private static String retire(String occasion, boolean dryRun) {
        return new RetireInput(image(1, VIRGINIA), "golden-linux", VERSION, occasion, dryRun).executionName();
    }
}
