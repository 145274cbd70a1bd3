package io.imagesteward.samples.simulation;

import java.util.List;

/** What is to be said of one family, of whichever kind, once nobody disturbs it any more. */
interface Judgement {

    String source();

    /** Nothing happens to this family: it is held, or its policy only looks. */
    boolean leftAlone();

    /** Why no run can make the family as declared. */
    List<String> obstacles();

    /** What a run that succeeded may not leave behind. */
    List<String> undone();

    /** Copies that exist twice although one would do. */
    List<String> duplicates();

    /** What a run that could not make everything right has to tell people by name. */
    default List<String> mentioned() {
        return List.of();
    }
}
