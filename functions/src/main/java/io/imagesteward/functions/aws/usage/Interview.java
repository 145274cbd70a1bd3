package io.imagesteward.functions.aws.usage;

import io.imagesteward.core.failure.AccessDenied;
import io.imagesteward.core.failure.StewardFailure;
import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.inventory.Evidence;
import io.imagesteward.core.inventory.Testimony;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Asks one account, witness by witness, until one names a use, which alone keeps the images. A Region that did not answer is
 * not asked again: whatever it said then would not let them go.
 */
final class Interview {

    private final AccountId account;
    private final Predicate<Place> notEnabled;
    private final TreeMap<RegionId, Sought> open = new TreeMap<>();
    private final TreeSet<RegionId> closed = new TreeSet<>();
    private final List<Evidence> evidence = new ArrayList<>();

    /** @param notEnabled whether a refusal is that of a Region which the account does not use */
    Interview(AccountId account, List<Sought> regions, Predicate<Place> notEnabled) {
        this.account = account;
        this.notEnabled = notEnabled;
        regions.forEach(sought -> open.put(sought.region(), sought));
    }

    Testimony.Given with(List<Witness> witnesses) {
        for (var witness : witnesses) {
            for (var sought : List.copyOf(open.values())) {
                if (namesAUse()) {
                    return given();
                }
                hear(witness, sought);
            }
        }
        return given();
    }

    private void hear(Witness witness, Sought sought) {
        try {
            evidence.add(ofThisAccount(witness.testify(sought)));
        } catch (StewardFailure silent) {
            open.remove(sought.region());
            if (silent instanceof AccessDenied && notEnabled.test(new Place(account, sought.region()))) {
                closed.add(sought.region());
            } else {
                evidence.add(ofThisAccount(
                        new Evidence.Missing(witness.source(), sought.region(), String.valueOf(silent.getMessage()))));
            }
        }
    }

    /** The owner's own sources are of the same names and Regions, so what is missing says whose it is. */
    private Evidence ofThisAccount(Evidence heard) {
        return switch (heard) {
            case Evidence.Missing(var source, var region, var why) ->
                new Evidence.Missing(source, region, "account %s: %s".formatted(account, why));
            case Evidence.Told told -> told;
            case Evidence.Awaited awaited -> awaited;
        };
    }

    private boolean namesAUse() {
        return evidence.stream()
                .anyMatch(heard ->
                        heard instanceof Evidence.Told told && !told.uses().isEmpty());
    }

    private Testimony.Given given() {
        return new Testimony.Given(account, evidence, closed);
    }
}
