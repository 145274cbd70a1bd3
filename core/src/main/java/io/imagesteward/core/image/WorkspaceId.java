package io.imagesteward.core.image;

/**
 * The id of a WorkSpace, which is somebody's desktop and no image, though an image can be made of it.
 *
 * @see <a href="https://docs.aws.amazon.com/workspaces/latest/api/API_CreateWorkspaceImage.html">CreateWorkspaceImage:
 *     WorkspaceId</a>
 */
public record WorkspaceId(String value) {
    public WorkspaceId {
        Ids.check(value, "ws-[0-9a-z]{8,63}", "the id of a WorkSpace: ws- and 8 to 63 letters or digits");
    }

    @Override
    public String toString() {
        return value;
    }
}
