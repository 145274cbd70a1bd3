package io.imagesteward.core.image;

/**
 * The id of an Amazon WorkSpaces image, kept apart from AMI ids so that neither is handed to the other's API.
 *
 * @see <a href="https://docs.aws.amazon.com/workspaces/latest/api/API_WorkspaceImage.html">WorkspaceImage</a>
 */
public record WorkspaceImageId(String value) implements ImageId {

    public WorkspaceImageId {
        Ids.check(value, "wsi-[0-9a-z]{9,63}", "a WorkSpaces image id: wsi- and 9 to 63 letters or digits");
    }

    @Override
    public String service() {
        return "WorkSpaces";
    }

    @Override
    public String toString() {
        return value;
    }
}
