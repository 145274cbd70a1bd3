package io.imagesteward.core.inventory;

import io.imagesteward.core.image.RegionId;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Whether images are in use. Only {@link Unused} lets one go: what is not known counts as used. */
public sealed interface Usage {

    /** In use, by whom and since when that is known. */
    record InUse(List<Use> uses) implements Usage {
        public InUse {
            uses = List.copyOf(uses);
        }
    }

    /** Every source was read in every Region, is fresh, and names nobody. */
    record Unused(Instant asOf) implements Usage {}

    /** Some source tells nothing yet, and will. */
    record Awaited(List<String> what) implements Usage {}

    /** Some source was denied, failed or is too old. */
    record Unknown(List<String> why) implements Usage {}

    /**
     * Weighs evidence.
     *
     * @param regions where the images are
     * @param needed the sources that have to be heard in each
     * @param notBefore evidence of an earlier time proves nothing
     */
    static Usage judge(
            Collection<RegionId> regions, Set<UsageSource> needed, List<Evidence> evidence, Instant notBefore) {
        var told = only(evidence, Evidence.Told.class);
        var uses = told.stream().flatMap(t -> t.uses().stream()).toList();
        if (!uses.isEmpty()) {
            return new InUse(uses);
        }
        var why = Stream.of(missing(evidence), stale(told, notBefore), unheard(regions, needed, evidence))
                .flatMap(List::stream)
                .toList();
        if (!why.isEmpty()) {
            return new Unknown(why);
        }
        var awaited = only(evidence, Evidence.Awaited.class).stream()
                .map(a -> "%s of %s".formatted(a.source(), a.region()))
                .toList();
        if (told.isEmpty() && awaited.isEmpty()) {
            return new Unknown(List.of("nothing was read"));
        }
        return awaited.isEmpty()
                ? new Unused(told.stream()
                        .map(Evidence.Told::asOf)
                        .min(Instant::compareTo)
                        .orElse(notBefore))
                : new Awaited(awaited);
    }

    private static List<String> missing(List<Evidence> evidence) {
        return only(evidence, Evidence.Missing.class).stream()
                .map(m -> "%s of %s could not be read (%s)".formatted(m.source(), m.region(), m.why()))
                .toList();
    }

    private static List<String> stale(List<Evidence.Told> told, Instant notBefore) {
        return told.stream()
                .filter(t -> t.asOf().isBefore(notBefore))
                .map(t -> "%s of %s are of %s, and nothing before %s proves anything"
                        .formatted(t.source(), t.region(), t.asOf(), notBefore))
                .toList();
    }

    private static List<String> unheard(
            Collection<RegionId> regions, Set<UsageSource> needed, List<Evidence> evidence) {
        return new TreeSet<>(regions)
                .stream()
                        .flatMap(region -> silent(region, needed, evidence).stream()
                                .map(source -> "%s of %s were not read".formatted(source, region)))
                        .toList();
    }

    private static Set<UsageSource> silent(RegionId region, Set<UsageSource> needed, List<Evidence> evidence) {
        var silent = EnumSet.noneOf(UsageSource.class);
        silent.addAll(needed);
        evidence.stream().filter(e -> e.region().equals(region)).forEach(e -> silent.remove(e.source()));
        return silent;
    }

    private static <E extends Evidence> List<E> only(List<Evidence> evidence, Class<E> type) {
        return evidence.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
