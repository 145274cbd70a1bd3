package io.imagesteward.functions.trigger;

import static io.imagesteward.events.HeardType.IMAGE_CREATION_REQUESTED;
import static io.imagesteward.events.HeardType.IMAGE_IMPORT_REQUESTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.imagesteward.core.failure.BadInput;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What people ask about images that are not there yet starts a run, whatever is wrong with it. */
class CreationRequestTest {
    private final Stage stage = new Stage();

    @Test
    void aRequestedImageStartsARunThatIsNamedAfterIt() {
        stage.hears(IMAGE_CREATION_REQUESTED, Map.of());
        stage.hears("event-2", IMAGE_IMPORT_REQUESTED, Map.of("name", "golden desktop/2026.01"));

        assertThat(stage.executions().names())
                .satisfiesExactlyInAnyOrder(
                        name -> assertThat(name).matches("create-golden-linux-2026-02-[0-9a-f]{8}"),
                        name -> assertThat(name).matches("create-golden-desktop-2026-01-[0-9a-f]{8}"));
    }

    @Test
    void theSameEventTwiceIsOneRunAndAnotherEventIsAnother() {
        stage.hears("event-1", IMAGE_CREATION_REQUESTED, Map.of());
        stage.hears("event-1", IMAGE_CREATION_REQUESTED, Map.of());
        assertThat(stage.executions().names()).hasSize(1);

        stage.hears("event-2", IMAGE_CREATION_REQUESTED, Map.of());
        assertThat(stage.executions().names()).hasSize(2);
    }

    @Test
    void anEventThatComesAgainAfterTheRunHasEndedStartsNothing() {
        stage.hears("event-1", IMAGE_CREATION_REQUESTED, Map.of());
        stage.executions().allEnd();

        assertThat(stage.hears("event-1", IMAGE_CREATION_REQUESTED, Map.of()))
                .hasOnlyElementsOfType(Triggered.Told.class);
    }

    @Test
    void aRegionThatIsNoneIsRefused() {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> stage.hears(IMAGE_CREATION_REQUESTED, Map.of("region", "Virginia")))
                .withMessageContainingAll("Region", "Virginia");
    }
}
