package io.imagesteward.core.workflow;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.inventory.Reception;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What recipients said, as the announcement tells it.
 *
 * @param unseen images that are shared with a recipient which does not see them
 * @param tags that recipients are to see on images and do not
 * @param said what was confirmed, and whom nobody could ask
 */
public record RecipientsView(List<Problem> unseen, List<TagWork> tags, List<String> said) {

    private static final String STEP = "ask recipients";
    private static final String ERROR = "NotSeenByRecipient";

    /** Nobody was asked. */
    public static RecipientsView none() {
        return new RecipientsView(List.of(), List.of(), List.of());
    }

    /**
     * What these say.
     *
     * @param recipients how many there are, of whom not all may have been asked
     * @param wanted the tags that recipients are to see on each image; empty when they need not see any
     */
    static RecipientsView of(int recipients, List<Reception> receptions, Map<ImageRef, Map<String, String>> wanted) {
        if (recipients == 0) {
            return none();
        }
        var unseen = new ArrayList<Problem>();
        var tags = new ArrayList<TagWork>();
        var said = new ArrayList<String>();
        var closed = new ArrayList<AccountId>();
        var confirmed = 0;
        for (var reception : receptions) {
            switch (reception) {
                case Reception.Asked asked -> {
                    asked.unseen().forEach(image -> unseen.add(problem(asked.account(), image)));
                    confirmed += asked.unseen().isEmpty() ? 1 : 0;
                    tags.addAll(untagged(asked, wanted));
                }
                case Reception.Closed(var account) -> closed.add(account);
                case Reception.NotAnswered(var account, var why) ->
                    said.add("%s could not be asked: %s".formatted(account, why));
            }
        }
        var first =
                "%d of %d recipients confirmed, asked as themselves, that they see it".formatted(confirmed, recipients);
        return new RecipientsView(
                unseen,
                tags,
                Stream.of(
                                Stream.of(first),
                                closed(closed),
                                said.stream(),
                                untagged(tags),
                                left(recipients - receptions.size()))
                        .flatMap(sentences -> sentences)
                        .toList());
    }

    private static List<TagWork> untagged(Reception.Asked asked, Map<ImageRef, Map<String, String>> wanted) {
        return wanted.entrySet().stream()
                .filter(image -> asked.tags().containsKey(image.getKey()))
                .map(image ->
                        new TagWork(asked.account(), image.getKey(), asked.missing(image.getKey(), image.getValue())))
                .filter(work -> !work.tags().isEmpty())
                .sorted(Comparator.comparing(work -> work.image().toString()))
                .toList();
    }

    /** Tags that are shown meanwhile are not missing at the next look, and then nobody hears of them. */
    private static Stream<String> untagged(List<TagWork> tags) {
        return tags.stream()
                .map(work -> "%s does not see the tags of %s: %s"
                        .formatted(
                                work.spoke(),
                                work.image(),
                                new TreeSet<>(work.tags().keySet())));
    }

    private static Problem problem(AccountId account, ImageRef image) {
        return new Problem(
                account,
                image.region(),
                Optional.of(image.id()),
                STEP,
                ERROR,
                ("%s does not see %s, although it is shared with it: a setting of that account may hide it, such as "
                                + "Allowed AMIs")
                        .formatted(account, image));
    }

    private static Stream<String> closed(List<AccountId> accounts) {
        return accounts.isEmpty()
                ? Stream.of()
                : Stream.of("not asked, because ImageStewardSpoke does not let this function in there: "
                        + accounts.stream().map(AccountId::value).collect(Collectors.joining(", ")));
    }

    private static Stream<String> left(int accounts) {
        return accounts == 0
                ? Stream.of()
                : Stream.of("not asked, because one look asks no more: %d further accounts".formatted(accounts));
    }
}
