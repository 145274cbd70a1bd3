package io.imagesteward.sandbox.aws.workspaces;

import java.util.List;
import software.amazon.awssdk.services.workspaces.model.DescribeCustomWorkspaceImageImportResponse;

/**
 * An import through EC2 Image Builder, as it stands. Its states are other words than those of images, and most of them newer
 * than this SDK, which reads them as unknown.
 *
 * @see <a href="https://docs.aws.amazon.com/workspaces/latest/api/API_DescribeCustomWorkspaceImageImport.html">DescribeCustomWorkspaceImageImport</a>
 */
record CustomImport(String account, DescribeCustomWorkspaceImageImportResponse details) {

    static final String COMPLETED = "COMPLETED";
    static final String ERROR = "ERROR";

    /** What an import goes through, in the order of the API's list. */
    static final List<String> STAGES = List.of(
            "PENDING",
            "IN_PROGRESS",
            "PROCESSING_SOURCE_IMAGE",
            "IMAGE_TESTING_START",
            "UPDATING_OPERATING_SYSTEM",
            "IMAGE_COMPATIBILITY_CHECKING",
            "IMAGE_TESTING_GENERALIZATION",
            "CREATING_TEST_INSTANCE",
            "INSTALLING_COMPONENTS",
            "GENERALIZING",
            "VALIDATING",
            "PUBLISHING");
}
