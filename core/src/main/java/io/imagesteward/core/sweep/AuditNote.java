package io.imagesteward.core.sweep;

import java.util.List;

/**
 * What one run of a function saw of its scopes. Together, because most scopes of spokes show nothing: a note for each of
 * thousands would be thousands of writes, and as many reads one after the other.
 */
public record AuditNote(List<AuditPage> pages) {

    public AuditNote {
        pages = List.copyOf(pages);
    }
}
