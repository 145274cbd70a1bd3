package io.imagesteward.core.workflow;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.inventory.Launch;
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
 * Gathers what recipients say, one after the other. A workflow carries 256 KiB, and a hundred accounts in ten Regions can say
 * more: it is told in part then, and how much is left out.
 */
final class Hearing {

    private static final String STEP = "ask recipients";
    private static final int TOLD = 50;
    /** What is left is missing at the next look, too. */
    private static final int TAGGED_AT_ONCE = 100;

    private final Map<ImageRef, Map<String, String>> wanted;
    private final List<Problem> unusable = new ArrayList<>();
    private final List<TagWork> tags = new ArrayList<>();
    private final List<String> unanswered = new ArrayList<>();
    private final List<AccountId> closed = new ArrayList<>();
    private int heard;
    private int confirmed;
    private int launches;

    /** @param wanted the tags that recipients are to see on each image */
    Hearing(Map<ImageRef, Map<String, String>> wanted) {
        this.wanted = wanted;
    }

    void hear(Reception reception) {
        heard++;
        switch (reception) {
            case Reception.Asked asked -> hear(asked);
            case Reception.Closed(var account) -> closed.add(account);
            case Reception.NotAnswered(var account, var why) ->
                unanswered.add("%s could not be asked: %s".formatted(account, why));
        }
    }

    private void hear(Reception.Asked asked) {
        var before = unusable.size();
        asked.unseen().forEach(image -> unusable.add(unseen(asked.account(), image)));
        asked.launches().forEach(launch -> hear(asked.account(), launch));
        confirmed += unusable.size() == before ? 1 : 0;
        wanted.entrySet().stream()
                .filter(image -> asked.tags().containsKey(image.getKey()))
                .map(image ->
                        new TagWork(asked.account(), image.getKey(), asked.missing(image.getKey(), image.getValue())))
                .filter(work -> !work.tags().isEmpty())
                .sorted(Comparator.comparing(work -> work.image().toString()))
                .forEach(tags::add);
    }

    private void hear(AccountId account, Launch launch) {
        switch (launch) {
            case Launch.Allowed allowed -> launches++;
            case Launch.Refused(var image, var why) ->
                unusable.add(problem(
                        account, image, "NotLaunchable", "%s may not launch %s: %s".formatted(account, image, why)));
            case Launch.Unknown(var image, var why) ->
                unanswered.add("whether %s may launch %s is not known: %s".formatted(account, image, why));
        }
    }

    /** @param recipients how many there are, of whom not all may have been asked */
    RecipientsView view(int recipients) {
        var sentences = Stream.of(
                Stream.of("%d of %d recipients confirmed, asked as themselves, that they see it"
                        .formatted(confirmed, recipients)),
                said(launches > 0, "dry runs of a launch that would have succeeded: %d".formatted(launches)),
                said(
                        !closed.isEmpty(),
                        "not asked, because ImageStewardSpoke does not let this function in there: "
                                + closed.stream().map(AccountId::value).collect(Collectors.joining(", "))),
                told(unanswered),
                more("answers", unanswered.size()),
                more("problems of recipients", unusable.size()),
                told(tags).map(Hearing::untagged),
                more("images without their tags", tags.size()),
                said(
                        recipients > heard,
                        "not asked, because one look asks no more: %d further accounts".formatted(recipients - heard)));
        return new RecipientsView(
                told(unusable).toList(),
                tags.stream().limit(TAGGED_AT_ONCE).toList(),
                sentences.flatMap(said -> said).toList());
    }

    private static <T> Stream<T> told(List<T> all) {
        return all.stream().limit(TOLD);
    }

    private static Stream<String> more(String what, int all) {
        return said(all > TOLD, "of %d %s %d are told".formatted(all, what, TOLD));
    }

    private static Stream<String> said(boolean so, String sentence) {
        return so ? Stream.of(sentence) : Stream.of();
    }

    /** Tags that are shown meanwhile are not missing at the next look, and then nobody hears of them. */
    private static String untagged(TagWork work) {
        return "%s does not see the tags of %s: %s"
                .formatted(work.spoke(), work.image(), new TreeSet<>(work.tags().keySet()));
    }

    private static Problem unseen(AccountId account, ImageRef image) {
        return problem(
                account,
                image,
                "NotSeenByRecipient",
                ("%s does not see %s, although it is shared with it: a setting of that account may hide it, such as "
                                + "Allowed AMIs")
                        .formatted(account, image));
    }

    private static Problem problem(AccountId account, ImageRef image, String error, String cause) {
        return new Problem(account, image.region(), Optional.of(image.id()), STEP, error, cause);
    }
}
