package io.imagesteward.core.workflow;

import static io.imagesteward.core.given.Names.IRELAND;
import static io.imagesteward.core.given.Names.ORDERS;
import static io.imagesteward.core.given.Names.PAYMENTS;
import static io.imagesteward.core.given.Names.STRANGER;
import static io.imagesteward.core.given.Names.VIRGINIA;
import static io.imagesteward.core.given.Names.image;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.imagesteward.core.inventory.Launch;
import io.imagesteward.core.inventory.Reception;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecipientsViewTest {

    @Test
    void whoSeesEverythingConfirmsItAndTheOthersAreNamedWithTheReason() {
        var view = RecipientsView.of(
                4,
                List.of(
                        new Reception.Asked(PAYMENTS.id(), List.of(), Map.of(), List.of()),
                        new Reception.Closed(ORDERS.id()),
                        new Reception.NotAnswered(STRANGER.id(), "DescribeImages was denied")),
                Map.of());

        assertThat(view.unseen()).isEmpty();
        assertThat(view.said())
                .containsExactly(
                        "1 of 4 recipients confirmed, asked as themselves, that they see it",
                        "not asked, because ImageStewardSpoke does not let this function in there: 222233334444",
                        "444455556666 could not be asked: DescribeImages was denied",
                        "not asked, because one look asks no more: 1 further accounts");
    }

    @Test
    void eachImageThatARecipientDoesNotSeeIsAProblemOfItsOwn() {
        var view = RecipientsView.of(
                1,
                List.of(new Reception.Asked(
                        PAYMENTS.id(), List.of(image(1, VIRGINIA), image(2, IRELAND)), Map.of(), List.of())),
                Map.of());

        assertThat(view.unseen())
                .extracting(Problem::account, Problem::region)
                .containsExactly(tuple(PAYMENTS.id(), VIRGINIA), tuple(PAYMENTS.id(), IRELAND));
        assertThat(view.unseen().getFirst().cause())
                .startsWith(
                        "111122223333 does not see ami-00000000000000001 in us-east-1, although it is shared with it");
        assertThat(view.said()).first().asString().startsWith("0 of 1 recipients confirmed");
    }

    @Test
    void whatAThousandRecipientsDoNotSeeIsToldInPartAndCounted() {
        var images =
                IntStream.rangeClosed(1, 600).mapToObj(n -> image(n, VIRGINIA)).toList();
        var tags = Map.of("Product", "golden-linux");
        var shown = images.stream().collect(Collectors.toMap(image -> image, image -> Map.<String, String>of()));

        var view = RecipientsView.of(
                2,
                List.of(
                        new Reception.Asked(PAYMENTS.id(), images, Map.of(), List.of()),
                        new Reception.Asked(ORDERS.id(), List.of(), shown, List.of())),
                images.stream().collect(Collectors.toMap(image -> image, image -> tags)));

        assertThat(view.unseen()).hasSize(50);
        assertThat(view.tags()).hasSize(100);
        assertThat(view.said())
                .hasSize(53)
                .contains("of 600 problems of recipients 50 are told", "of 600 images without their tags 50 are told");
    }

    @Test
    void theTagsThatAreMissingOnAnImageWhichARecipientSeesAreToBeShownAndNoOthers() {
        var source = image(1, VIRGINIA);
        var copy = image(2, IRELAND);
        var tags = Map.of("Product", "golden-linux", "image-steward:policy", "golden-linux");

        var view = RecipientsView.of(
                2,
                List.of(
                        new Reception.Asked(
                                PAYMENTS.id(),
                                List.of(copy),
                                Map.of(source, Map.of("Product", "x", "Team", "y")),
                                List.of()),
                        new Reception.Asked(ORDERS.id(), List.of(), Map.of(source, tags, copy, Map.of()), List.of())),
                Map.of(source, tags));

        assertThat(view.tags()).containsExactly(new TagWork(PAYMENTS.id(), source, tags));
        assertThat(view.said())
                .contains(
                        "111122223333 does not see the tags of %s: [Product, image-steward:policy]".formatted(source));
    }

    @Test
    void whoSeesAnImageThatItMayNotLaunchDoesNotConfirmItAndWhatIsNotKnownIsNoFailure() {
        var source = image(1, VIRGINIA);
        var copy = image(2, IRELAND);

        var view = RecipientsView.of(
                2,
                List.of(
                        new Reception.Asked(
                                PAYMENTS.id(),
                                List.of(),
                                Map.of(),
                                List.of(new Launch.Allowed(source), new Launch.Refused(copy, "forbidden"))),
                        new Reception.Asked(
                                ORDERS.id(),
                                List.of(),
                                Map.of(),
                                List.of(new Launch.Allowed(source), new Launch.Unknown(copy, "no default subnet")))),
                Map.of());

        assertThat(view.unseen())
                .singleElement()
                .satisfies(problem -> assertThat(problem.cause())
                        .isEqualTo("111122223333 may not launch %s: forbidden".formatted(copy)));
        assertThat(view.said())
                .containsExactly(
                        "1 of 2 recipients confirmed, asked as themselves, that they see it",
                        "dry runs of a launch that would have succeeded: 2",
                        "whether 222233334444 may launch %s is not known: no default subnet".formatted(copy));
    }

    @Test
    void nobodyToAskIsNothingToSay() {
        assertThat(RecipientsView.of(0, List.of(), Map.of())).isEqualTo(RecipientsView.none());
    }
}
