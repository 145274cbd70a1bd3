package io.imagesteward.sandbox.aws.workspaces;

import java.util.List;
import software.amazon.awssdk.services.workspaces.model.ErrorDetails;
import software.amazon.awssdk.services.workspaces.model.WorkspaceImageErrorDetailCode;

/**
 * Why an image ends in ERROR. The code is free text in the API, those of the details come from a list.
 *
 * @see <a href="https://docs.aws.amazon.com/workspaces/latest/api/API_WorkspaceImage.html">WorkspaceImage</a>
 */
public record ImageFailure(String code, String message, List<ErrorDetails> details) {

    public ImageFailure {
        details = List.copyOf(details);
    }

    /** A failure with one detail. */
    public static ImageFailure of(WorkspaceImageErrorDetailCode code, String message) {
        var detail =
                ErrorDetails.builder().errorCode(code).errorMessage(message).build();
        return new ImageFailure(code.toString(), message, List.of(detail));
    }
}
