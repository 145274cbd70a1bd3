package io.imagesteward.sandbox.call;

/**
 * The effect of a call happened, but its caller never hears of it.
 *
 * <p>Networks do this, and it is why every step of a workflow must be safe to repeat. The loopback endpoint answers it
 * by dropping the connection.
 */
public final class LostReply extends RuntimeException {

    public LostReply(Call call) {
        super("The reply of %s %s in %s was lost on its way; its effect happened"
                .formatted(call.service(), call.operation(), call.region()));
    }
}
