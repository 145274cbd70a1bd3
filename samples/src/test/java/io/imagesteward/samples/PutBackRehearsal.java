package io.imagesteward.samples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/** An old image with its copies whose retirement begins and does not end. */
abstract class PutBackRehearsal extends RetireRehearsal {

    String id = "";
    String ireland = "";

    @BeforeEach
    void anOldImageWithItsCopies() {
        id = anOldImage();
        ireland = copy(IRELAND, id);
    }

    void assertPutBack(String... because) {
        assertThat(last("retire").status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(last("restore").status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(said("Image Retirement Stopped").getLast().toString())
                .contains("PUT_BACK")
                .contains(because);
        assertAsBefore();
    }

    void assertAsBefore() {
        assertThat(state(HOME, id)).isEqualTo("available");
        assertThat(state(IRELAND, ireland)).isEqualTo("available");
        assertThat(sharedWith(HOME, id)).contains(PAYMENTS, DATA, UNIT);
        assertThat(sharedWith(IRELAND, ireland)).contains(PAYMENTS, DATA, UNIT);
        assertThat(snapshotsSharedWith(HOME, id)).contains(PAYMENTS, DATA);
        assertThat(snapshotsSharedWith(IRELAND, ireland)).contains(PAYMENTS, DATA);
        assertThat(image(HOME, id).orElseThrow().tags()).noneMatch(t -> t.key().equals("image-steward:lifecycle"));
        assertThat(effective("DeregisterImage")).isZero();
    }
}
