package io.imagesteward.sandbox.call;

/**
 * Something every call passes on its way to a backend and back: permissions, throttling, scripted faults.
 *
 * <p>Gates see calls in the order in which {@link CallPath} was given them, in both directions.
 */
public interface Gate {

    /** May refuse the call with an {@link software.amazon.awssdk.awscore.exception.AwsServiceException}. */
    default void before(Call call) {}

    /** Runs when the effect has happened; may keep the answer from the caller with {@link LostReply}. */
    default void after(Call call) {}
}
