package io.imagesteward.sandbox.lambda;

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

    public String errorType() {
        return errorType;
    }
}
