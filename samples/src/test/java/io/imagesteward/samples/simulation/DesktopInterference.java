package io.imagesteward.samples.simulation;

import software.amazon.awssdk.services.workspaces.model.WorkspaceImage;

/** Something that other people may do to a WorkSpaces image at any moment; a world that retires any has more of them. */
interface DesktopInterference {

    boolean isPossibleAt(Where where);

    void on(DesktopPeople people, Where where, WorkspaceImage image);
}
