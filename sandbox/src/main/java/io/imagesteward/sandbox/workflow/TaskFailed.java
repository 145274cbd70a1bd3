package io.imagesteward.sandbox.workflow;

/** A task that failed by the name that Retry and Catch compare with their ErrorEquals. */
public final class TaskFailed extends Exception {
    private static final long serialVersionUID = 1L;

    private final String error;
    private final String cause;

    public TaskFailed(String error, String cause) {
        super(error + ": " + cause);
        this.error = error;
        this.cause = cause;
    }

    public String error() {
        return error;
    }

    public String cause() {
        return cause;
    }
}
