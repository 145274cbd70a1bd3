package io.imagesteward.core.image;

/** What AWS calls a machine image: an AMI of EC2, or an image of Amazon WorkSpaces. */
public sealed interface ImageId permits AmiId, WorkspaceImageId {

    String value();

    /** Who has such images, as people call it. */
    String service();
}
