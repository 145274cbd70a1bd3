package io.imagesteward.sandbox.call;

/**
 * A function's environment ended in the middle of its work: out of time, out of memory, or lost with its host. It is an
 * error and no exception, because the function's own code must have no chance to react. Only typed clients carry it.
 */
public final class FunctionKilled extends Error {

    private static final long serialVersionUID = 1L;

    public FunctionKilled(Call call) {
        this("the function was killed at %s %s in %s".formatted(call.service(), call.operation(), call.region()));
    }

    /** Where it happened outside of any call, which is then said in words. */
    public FunctionKilled(String where) {
        super(where);
    }
}
