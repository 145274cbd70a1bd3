package io.imagesteward.core.workflow;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.inventory.Testimony;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Tells people which accounts were asked, as themselves, whether they use a family, and of whom usage reports alone tell. */
final class Asked {

    private static final String REPORTS_ALONE = "usage reports alone tell of ";

    private final List<AccountId> closed = new ArrayList<>();
    private final List<Place> notEnabled = new ArrayList<>();
    private final int heard;

    private Asked(List<Testimony> testimonies) {
        heard = testimonies.size();
        for (var testimony : testimonies) {
            switch (testimony) {
                case Testimony.Closed(var account) -> closed.add(account);
                case Testimony.Given given ->
                    given.notEnabled().stream()
                            .map(region -> new Place(given.account(), region))
                            .sorted()
                            .forEach(notEnabled::add);
            }
        }
    }

    /** @param accounts how many there are, of whom not all may have been asked */
    static List<String> sentences(int accounts, List<Testimony> testimonies) {
        return accounts == 0 ? List.of() : new Asked(testimonies).sentences(accounts);
    }

    private List<String> sentences(int accounts) {
        var sentences = new ArrayList<String>();
        sentences.add("asked as themselves: %d of %d accounts that have or had it"
                .formatted(heard - closed.size(), accounts));
        if (!closed.isEmpty()) {
            sentences.add(REPORTS_ALONE + "these, because ImageStewardSpoke does not let this function in there: "
                    + list(closed));
        }
        if (!notEnabled.isEmpty()) {
            sentences.add(REPORTS_ALONE + "these, where the account has not enabled the Region: " + list(notEnabled));
        }
        if (accounts > heard) {
            sentences.add(
                    REPORTS_ALONE + "%d further accounts, because one look asks no more".formatted(accounts - heard));
        }
        return sentences;
    }

    private static String list(List<?> all) {
        var told = all.stream().limit(Told.MOST).map(Object::toString).collect(Collectors.joining(", "));
        return all.size() > Told.MOST ? "%s and %d more".formatted(told, all.size() - Told.MOST) : told;
    }
}
