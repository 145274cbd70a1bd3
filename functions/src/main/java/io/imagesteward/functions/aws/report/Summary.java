package io.imagesteward.functions.aws.report;

/** How an execution ended: told, and recorded with everything the workflow knew. */
public interface Summary extends Message {

    /** Whether anything needs a person; the execution then ends as failed, so that nobody overlooks it. */
    boolean failed();

    String recordKey();

    /** For whoever asks later. */
    String record();
}
