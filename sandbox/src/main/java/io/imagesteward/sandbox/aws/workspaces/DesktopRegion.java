package io.imagesteward.sandbox.aws.workspaces;

import io.imagesteward.sandbox.aws.Eventual;
import io.imagesteward.sandbox.aws.Surroundings;
import software.amazon.awssdk.services.workspaces.model.Workspace;
import software.amazon.awssdk.services.workspaces.model.WorkspaceBundle;

/** What exists in one Region, of all accounts: images are seen across accounts, never across Regions. */
record DesktopRegion(
        Eventual<DesktopImage> images,
        Eventual<WorkspaceBundle> bundles,
        Eventual<Desktop> desktops,
        DesktopTags tags,
        Expectations expectations) {

    /** A WorkSpace of an account. */
    record Desktop(String account, Workspace details) {}

    static DesktopRegion empty(Surroundings surroundings) {
        return new DesktopRegion(
                new Eventual<>(surroundings),
                new Eventual<>(surroundings),
                new Eventual<>(surroundings),
                new DesktopTags(surroundings),
                Expectations.none(surroundings));
    }
}
