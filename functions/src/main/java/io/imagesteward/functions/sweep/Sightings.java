package io.imagesteward.functions.sweep;

import io.imagesteward.core.sweep.AuditPage;
import io.imagesteward.core.sweep.Observed;
import io.imagesteward.core.sweep.Outline;
import io.imagesteward.core.sweep.Scope;
import io.imagesteward.core.sweep.Unreached;
import io.imagesteward.functions.aws.sweep.Notes;
import java.util.Optional;

/** Gathers what the audits of all scopes have written down, and what of it is missing. */
final class Sightings {

    private final Notes notes;
    private final String execution;

    Sightings(Notes notes, String execution) {
        this.notes = notes;
        this.execution = execution;
    }

    Observed all(Outline outline) {
        var observed = new Observed();
        outline.unreached().forEach(observed::add);
        outline.scopes().forEach(scope -> read(scope, observed));
        return observed;
    }

    /** Pages up to the last; where one is missing, whoever was to write it broke off. */
    private void read(Scope scope, Observed observed) {
        for (int number = 0; ; number++) {
            var page = notes.page(execution, scope, number);
            page.ifPresent(seen -> seen.sightings().forEach(observed::add));
            var trouble = page.map(AuditPage::trouble)
                    .orElse(Optional.of("the audit broke off at page %d; its execution says why".formatted(number)));
            trouble.ifPresent(why -> observed.add(new Unreached(scope, why)));
            if (trouble.isPresent() || page.filter(AuditPage::last).isPresent()) {
                return;
            }
        }
    }
}
