package io.imagesteward.core.inventory;

/**
 * How far WorkSpaces is with an image. An unknown word is a state nobody may act on.
 *
 * @see <a href="https://docs.aws.amazon.com/workspaces/latest/api/API_WorkspaceImage.html">WorkspaceImage: State</a>
 */
public enum WorkspaceImageState {
    PENDING,
    AVAILABLE,
    ERROR,
    UNKNOWN;

    public static WorkspaceImageState of(String word) {
        return switch (word) {
            case "PENDING" -> PENDING;
            case "AVAILABLE" -> AVAILABLE;
            case "ERROR" -> ERROR;
            default -> UNKNOWN;
        };
    }
}
