package io.imagesteward.functions.sweep;

/** What the documents of a sweep are called. */
final class SweepFiles {

    static final String OUTLINE = "outline.json.gz";
    static final String SCOPES = "scopes.json";
    static final String ACTIONS = "actions.json";
    static final String FOUND = "found.json.gz";

    private SweepFiles() {}
}
