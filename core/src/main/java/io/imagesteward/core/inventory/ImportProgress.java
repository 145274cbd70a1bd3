package io.imagesteward.core.inventory;

/**
 * How far a custom import is. Its states are not those of images: it ends as COMPLETED.
 *
 * @param words the stage, or what went wrong, as WorkSpaces says it
 * @see <a href="https://docs.aws.amazon.com/workspaces/latest/api/API_DescribeCustomWorkspaceImageImport.html">
 *     DescribeCustomWorkspaceImageImport</a>
 */
public record ImportProgress(Status status, String words) {
    /** The fourteen states of AWS, as far as they make a difference. */
    public enum Status {
        RUNNING,
        COMPLETED,
        FAILED;

        /** A word that is not known is one of the many that mean work. */
        public static Status of(String word) {
            return switch (word) {
                case "COMPLETED" -> COMPLETED;
                case "ERROR" -> FAILED;
                default -> RUNNING;
            };
        }
    }
}
