package io.imagesteward.sandbox.workflow;

import java.util.List;

/**
 * How a failure travels from a state to whoever catches it: an error name and a cause, as Step Functions knows them. The rules
 * of the names are those of "Handling errors in Step Functions workflows" in the developer guide.
 */
final class StateFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    static final String ALL = "States.ALL";
    static final String TIMEOUT = "States.Timeout";
    static final String RUNTIME = "States.Runtime";
    static final String QUERY = "States.QueryEvaluationError";
    private static final String HEARTBEAT = "States.HeartbeatTimeout";
    private static final String DATA_LIMIT = "States.DataLimitExceeded";
    private static final String ITEM_READER = "States.ItemReaderFailed";
    private static final String RESULT_WRITER = "States.ResultWriterFailed";

    private final String error;
    private final String cause;
    private final boolean ofBranch;

    StateFailed(String error, String cause) {
        this(error, cause, false);
    }

    private StateFailed(String error, String cause, boolean ofBranch) {
        super(error + ": " + cause);
        this.error = error;
        this.cause = cause;
        this.ofBranch = ofBranch;
    }

    static StateFailed timeout(String cause) {
        return new StateFailed(TIMEOUT, cause);
    }

    static StateFailed heartbeat(String cause) {
        return new StateFailed(HEARTBEAT, cause);
    }

    static StateFailed query(String cause) {
        return new StateFailed(QUERY, cause);
    }

    static StateFailed dataLimit(String cause) {
        return new StateFailed(DATA_LIMIT, cause);
    }

    static StateFailed itemReader(String cause) {
        return new StateFailed(ITEM_READER, cause);
    }

    static StateFailed resultWriter(String cause) {
        return new StateFailed(RESULT_WRITER, cause);
    }

    static StateFailed runtime(String cause) {
        return new StateFailed(RUNTIME, cause);
    }

    /** The same failure, seen by the Parallel state whose branch it ended: it may be caught by that name too. */
    StateFailed inBranch() {
        return new StateFailed(error, cause, true);
    }

    String error() {
        return error;
    }

    String cause() {
        return cause;
    }

    boolean isTimeout() {
        return error.equals(TIMEOUT) || error.equals(HEARTBEAT);
    }

    boolean matches(List<String> errorEquals) {
        return errorEquals.stream().anyMatch(this::matches);
    }

    private boolean matches(String name) {
        boolean terminal = error.equals(RUNTIME);
        boolean wild = !terminal && !error.equals(DATA_LIMIT);
        return switch (name) {
            case ALL -> wild;
            case "States.TaskFailed" -> wild && !isTimeout();
            case "States.BranchFailed" -> wild && ofBranch;
            case TIMEOUT -> isTimeout();
            default -> !terminal && name.equals(error);
        };
    }
}
