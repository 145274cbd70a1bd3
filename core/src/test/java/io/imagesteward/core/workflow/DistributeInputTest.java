package io.imagesteward.core.workflow;

import static io.imagesteward.core.given.Names.IRELAND;
import static io.imagesteward.core.given.Names.VIRGINIA;
import static io.imagesteward.core.given.Names.image;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.policy.PolicyName;
import org.junit.jupiter.api.Test;

class DistributeInputTest {

    private static final PolicyName POLICY = new PolicyName("a-policy-name-of-thirty-letter");

    @Test
    void equalIntentsHaveEqualNamesAndInputs() {
        assertThat(input(image(1, VIRGINIA), "cause")).isEqualTo(input(image(1, VIRGINIA), "cause"));
        assertThat(input(image(1, VIRGINIA), "cause").executionName())
                .isEqualTo("distribute-ami-00000000000000001-0123456789ab-cause");
    }

    @Test
    void anotherImageOrCauseHasAnotherName() {
        assertThat(new String[] {
                    input(image(1, VIRGINIA), "one").executionName(),
                    input(image(2, IRELAND), "one").executionName(),
                    input(image(1, VIRGINIA), "two").executionName()
                })
                .doesNotHaveDuplicates();
    }

    private static DistributeInput input(ImageRef image, String cause) {
        return DistributeInput.of(image, POLICY, "0123456789ab", cause);
    }
}
