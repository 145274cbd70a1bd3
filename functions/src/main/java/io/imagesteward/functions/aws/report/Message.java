package io.imagesteward.functions.aws.report;

import io.imagesteward.events.Said;

/** Something in the two forms in which it is told: an event for machines, and a letter for people. */
public interface Message {

    /** A heading that fits a mail subject: printable ASCII, and less than 100 characters. */
    String subject();

    String text();

    Said event();

    /** Whether people want to read it. What comes every morning and says nothing new stays in records and events. */
    default boolean worthReading() {
        return true;
    }
}
