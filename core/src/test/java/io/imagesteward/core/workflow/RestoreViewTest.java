package io.imagesteward.core.workflow;

import static io.imagesteward.core.given.Names.HUB;
import static io.imagesteward.core.given.Names.IRELAND;
import static io.imagesteward.core.given.Names.VIRGINIA;
import static io.imagesteward.core.given.Names.image;
import static io.imagesteward.core.given.Names.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.plan.Reason;
import io.imagesteward.core.plan.RestorePlan.Need;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RestoreViewTest {

    private static final Need.Back SOURCE = new Need.Back(image(1, VIRGINIA), false, List.of(), true, true);
    private static final Need.Lost COPY = new Need.Lost(image(2, IRELAND), "it is deregistered");
    private static final Problem COPY_IS_LOST = new Problem(
            HUB,
            IRELAND,
            Optional.of(image(2, IRELAND).id()),
            "restore",
            "GONE",
            "ami-00000000000000002 in eu-west-1 cannot be restored, because it is deregistered");
    private static final List<ShareTask.Marked> MARKED =
            List.of(new ShareTask.Marked(image(1, VIRGINIA), List.of(snapshot(11, VIRGINIA))));

    @Test
    void whatCanComeBackDoesAndWhatCannotIsAProblem() {
        assertThat(RestoreView.of(List.of(SOURCE, COPY), MARKED))
                .isEqualTo(new RestoreView(RestoreView.Status.NEEDED, List.of(SOURCE), MARKED, List.of(COPY_IS_LOST)));
    }

    @Test
    void aLostCopyDoesNotKeepTheRestFromBeingAsRecorded() {
        assertThat(RestoreView.of(List.of(new Need.AsRecorded(image(1, VIRGINIA)), COPY), MARKED))
                .isEqualTo(new RestoreView(RestoreView.Status.AS_RECORDED, List.of(), MARKED, List.of(COPY_IS_LOST)));
    }

    @Test
    void nothingIsToBeDoneWhenAllIsAsRecordedOrNothingWasUsable() {
        assertThat(RestoreView.of(List.of(new Need.AsRecorded(image(1, VIRGINIA))), List.of())
                        .status())
                .isEqualTo(RestoreView.Status.AS_RECORDED);
        assertThat(RestoreView.of(List.of(), List.of()).status()).isEqualTo(RestoreView.Status.AS_RECORDED);
    }

    @Test
    void whatIsLostAltogetherCannotBeRestored() {
        var view = RestoreView.of(List.of(COPY, new Need.Lost(image(1, VIRGINIA), "it is deregistered")), List.of());

        assertThat(view.status()).isEqualTo(RestoreView.Status.IMPOSSIBLE);
        assertThat(view.problems()).hasSize(2).startsWith(COPY_IS_LOST);
    }

    @Test
    void withoutARecordThereIsNothingToGoBy() {
        var view = RestoreView.impossible(
                image(2, IRELAND), new Reason(Reason.Code.RECORD_MISSING, "there is no record of a retirement"));

        assertThat(view.status()).isEqualTo(RestoreView.Status.IMPOSSIBLE);
        assertThat(view.problems())
                .containsExactly(new Problem(
                        HUB,
                        IRELAND,
                        Optional.of(image(2, IRELAND).id()),
                        "restore",
                        "RECORD_MISSING",
                        "there is no record of a retirement"));
    }
}
