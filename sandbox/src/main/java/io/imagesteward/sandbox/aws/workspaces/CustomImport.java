package io.imagesteward.sandbox.aws.workspaces;

import software.amazon.awssdk.services.workspaces.model.DescribeCustomWorkspaceImageImportResponse;

/** An import through EC2 Image Builder, as it stands. */
record CustomImport(String account, DescribeCustomWorkspaceImageImportResponse details) {}
