package io.imagesteward.functions.trigger;

import static io.imagesteward.events.HeardType.AMI_STATE_CHANGE;
import static io.imagesteward.events.HeardType.TAG_API_CALL;
import static io.imagesteward.functions.trigger.Stage.ABSENT;
import static io.imagesteward.functions.trigger.Stage.IMAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.imagesteward.core.failure.BadInput;
import io.imagesteward.core.failure.Unreachable;
import io.imagesteward.core.image.StewardTags;
import io.imagesteward.core.inventory.AmiState;
import io.imagesteward.events.MalformedEvent;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Events that start nothing: because nothing is to be done, or because they cannot be understood. */
class IgnoredEventsTest {

    private static final Map<String, String> UNTAGGED = Map.of();
    private final Stage stage = new Stage();

    @Test
    void aCopyThatImageStewardMadeStartsNothing() {
        golden(Map.of(StewardTags.SOURCE, "999999999999/eu-west-1/ami-0a1b2c3d", StewardTags.POLICY, "golden-linux"));

        assertIgnored(stage.hears(AMI_STATE_CHANGE, Map.of()), "a copy that Image Steward made");
    }

    @ParameterizedTest
    @EnumSource(
            value = AmiState.class,
            names = {"DISABLED", "DEREGISTERED", "FAILED", "UNUSABLE"})
    void anImageThatCannotBeUsedStartsNothing(AmiState state) {
        stage.showing(IMAGE, "golden-linux-7", state, UNTAGGED);

        assertIgnored(stage.hears(AMI_STATE_CHANGE, Map.of("State", "disabled")), "it is " + state);
    }

    @Test
    void anImageThatNoPolicySelectsStartsNothing() {
        stage.showing(IMAGE, "scratch-7", AmiState.AVAILABLE, UNTAGGED);

        assertIgnored(stage.hears(AMI_STATE_CHANGE, Map.of()), "no policy selects it");
    }

    @Test
    void anImageThatIsSaidToBeGoneIsNotAskedForAgain() {
        assertIgnored(stage.hears(AMI_STATE_CHANGE, Map.of("State", "deregistered")), "no image of ours");
    }

    @Test
    void anImageThatIsSaidToBeAvailableAndIsNotShownYetIsAskedForAgain() {
        assertThatExceptionOfType(Unreachable.class)
                .isThrownBy(() -> stage.hears(AMI_STATE_CHANGE, Map.of()))
                .withMessageContaining("AWS does not show it yet");
    }

    @Test
    void aCallThatWasRefusedChangedNothing() {
        golden(UNTAGGED);

        assertThat(stage.hears(TAG_API_CALL, Map.of("errorCode", "Client.UnauthorizedOperation")))
                .isEmpty();
    }

    @Test
    void anEventThatLacksAFieldNamesIt() {
        assertThatExceptionOfType(MalformedEvent.class)
                .isThrownBy(() -> stage.hears(AMI_STATE_CHANGE, Map.of("ImageId", ABSENT)))
                .withMessageContaining("detail.ImageId");
    }

    @Test
    void anEventWithAnImpossibleImageIdIsRefused() {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> stage.hears(AMI_STATE_CHANGE, Map.of("ImageId", "ami-1")))
                .withMessageContaining("found 'ami-1'");
    }

    private void golden(Map<String, String> tags) {
        stage.showing(IMAGE, "golden-linux-7", AmiState.AVAILABLE, tags);
    }

    private void assertIgnored(List<Triggered> triggered, String reason) {
        assertThat(triggered)
                .singleElement()
                .isInstanceOfSatisfying(
                        Triggered.Ignored.class,
                        ignored -> assertThat(ignored.reason()).startsWith(reason));
        assertThat(stage.executions().names()).isEmpty();
    }
}
