package io.imagesteward.sandbox.lambda;

import io.imagesteward.sandbox.call.FunctionKilled;

/**
 * A function answered with an error: the name of its exception's class and its message, as the Java runtime reports
 * them.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-exceptions.html">Lambda function errors in Java</a>
 */
public final class FunctionFailed extends Exception {

    private static final long serialVersionUID = 1L;

    private final String errorType;

    FunctionFailed(Throwable thrown) {
        super(thrown.getMessage() == null ? thrown.getClass().getName() : thrown.getMessage(), thrown);
        this.errorType = thrown.getClass().getName();
    }

    /** No code of the function's was left to say anything: Lambda itself reports it. */
    FunctionFailed(FunctionKilled killed) {
        super("Task timed out: " + killed.getMessage(), killed);
        this.errorType = "Sandbox.Timedout";
    }

    public String errorType() {
        return errorType;
    }
}
