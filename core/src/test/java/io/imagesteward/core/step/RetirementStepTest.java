package io.imagesteward.core.step;

import static io.imagesteward.core.given.Names.IRELAND;
import static io.imagesteward.core.given.Names.SYDNEY;
import static io.imagesteward.core.given.Names.image;
import static io.imagesteward.core.given.Names.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RetirementStepTest {

    private static final List<RetirementStep> STEPS = List.of(
            new RetirementStep.AskForUsage(image(1, IRELAND), "token"),
            new RetirementStep.DeprecateAmi(image(1, IRELAND)),
            new RetirementStep.DisableAmi(image(1, IRELAND)),
            new RetirementStep.EnableAmi(image(1, IRELAND)),
            new RetirementStep.DeregisterAmi(image(1, IRELAND)),
            new RetirementStep.RecoverAmi(image(1, IRELAND)),
            new RetirementStep.DeleteSnapshot(snapshot(17, SYDNEY)),
            new RetirementStep.RecoverSnapshot(snapshot(17, SYDNEY)));

    @Test
    void everyStepSaysWhatItDoesToWhatAndWhere() {
        assertThat(STEPS)
                .extracting(RetirementStep::describe)
                .containsExactly(
                        "ask who uses ami-00000000000000001 in eu-west-1",
                        "deprecate ami-00000000000000001 in eu-west-1",
                        "disable ami-00000000000000001 in eu-west-1",
                        "enable ami-00000000000000001 in eu-west-1",
                        "deregister ami-00000000000000001 in eu-west-1",
                        "take ami-00000000000000001 in eu-west-1 out of the Recycle Bin",
                        "delete snap-00000000000000011 in ap-southeast-2",
                        "take snap-00000000000000011 in ap-southeast-2 out of the Recycle Bin");
    }

    @Test
    void everyStepIsDoneInTheRegionOfWhatItChanges() {
        assertThat(STEPS.subList(0, 6)).extracting(RetirementStep::region).containsOnly(IRELAND);
        assertThat(STEPS.subList(6, 8)).extracting(RetirementStep::region).containsOnly(SYDNEY);
    }
}
