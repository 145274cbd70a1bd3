package io.imagesteward.core.sweep;

import static io.imagesteward.core.given.Names.NOW;
import static io.imagesteward.core.given.Names.ORDERS;
import static io.imagesteward.core.given.Names.PAYMENTS;
import static io.imagesteward.core.given.Names.STRANGER;
import static io.imagesteward.core.given.Names.VIRGINIA;
import static io.imagesteward.core.given.Names.amiId;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.Principal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StayedTest {

    private final Stayed stayed = new Stayed(image(1), PAYMENTS.id(), "not shared directly");

    @Test
    void theFindingThatPromisedToGiveItUpTellsWhomToAskAndForWhat() {
        assertThat(stayed.in(found(1, PAYMENTS)).remedy()).satisfies(remedy -> {
            assertThat(remedy.kind()).isEqualTo(Remedy.Kind.NONE);
            assertThat(remedy.sentence())
                    .contains(
                            "ask 444455556666",
                            "modify-image-attribute --region us-east-1 --image-id " + amiId(1).value(),
                            "not shared directly");
        });
    }

    @Test
    void whatOtherAccountsOrImagesPromisedStandsAsItIs() {
        assertThat(stayed.in(found(2, PAYMENTS))).isEqualTo(found(2, PAYMENTS));
        assertThat(stayed.in(found(1, ORDERS))).isEqualTo(found(1, ORDERS));
    }

    private static ImageRef image(int number) {
        return new ImageRef(STRANGER.id(), VIRGINIA, amiId(number));
    }

    private static Finding found(int number, Principal.Account spoke) {
        return new Finding(
                FindingKind.UNTRUSTED_SHARE,
                new Subject.OfImage(image(number)),
                Optional.empty(),
                Optional.of(spoke),
                new Place(spoke.id(), VIRGINIA),
                "shared only by owners whom a policy trusts",
                "shared",
                NOW,
                new Remedy(Remedy.Kind.LEAVE, "the spoke gives the share up"));
    }
}
