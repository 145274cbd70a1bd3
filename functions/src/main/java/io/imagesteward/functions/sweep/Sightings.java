package io.imagesteward.functions.sweep;

import io.imagesteward.core.sweep.AuditPage;
import io.imagesteward.core.sweep.Observed;
import io.imagesteward.core.sweep.Outline;
import io.imagesteward.core.sweep.Scope;
import io.imagesteward.core.sweep.Unreached;
import io.imagesteward.functions.aws.sweep.Notes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Gathers what the audits of all scopes have written down, and what of it is missing. */
final class Sightings {

    /** How a page ended; its sightings are many and kept elsewhere. */
    private record Ending(boolean last, Optional<String> trouble) {}

    private final Notes notes;
    private final String execution;
    private final Observed observed = new Observed();
    private final Map<Scope, Map<Integer, Ending>> endings = new HashMap<>();

    Sightings(Notes notes, String execution) {
        this.notes = notes;
        this.execution = execution;
    }

    Observed all(Outline outline) {
        outline.unreached().forEach(observed::add);
        notes.seen(execution).flatMap(note -> note.pages().stream()).forEach(this::add);
        outline.scopes().forEach(scope -> trouble(scope).ifPresent(why -> observed.add(new Unreached(scope, why))));
        return observed;
    }

    /** A run that was taken for dead and its repetition may both have noted a page down: it counts once. */
    private void add(AuditPage page) {
        var pages = endings.computeIfAbsent(page.scope(), scope -> new HashMap<>());
        if (pages.putIfAbsent(page.number(), new Ending(page.last(), page.trouble())) == null) {
            page.sightings().forEach(observed::add);
            if (!page.enabled()) {
                observed.addNotEnabled(page.scope().place());
            }
        }
    }

    /** Pages up to the last; where one is missing, whoever was to write it broke off. */
    private Optional<String> trouble(Scope scope) {
        var pages = endings.getOrDefault(scope, Map.of());
        for (int number = 0; ; number++) {
            var ending = pages.get(number);
            if (ending == null) {
                return Optional.of("the audit broke off at page %d; its execution says why".formatted(number));
            }
            if (ending.last() || ending.trouble().isPresent()) {
                return ending.trouble();
            }
        }
    }
}
