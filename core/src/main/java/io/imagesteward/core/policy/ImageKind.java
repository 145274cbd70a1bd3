package io.imagesteward.core.policy;

import io.imagesteward.core.image.AmiId;
import io.imagesteward.core.image.ImageId;
import io.imagesteward.core.image.InvalidValue;
import io.imagesteward.core.image.WorkspaceImageId;

/** The kinds of image a policy can be about. One policy speaks of one kind, because they are shared so differently. */
public enum ImageKind {
    AMI("ami"),
    WORKSPACES_IMAGE("workspaces-image");

    private final String word;

    ImageKind(String word) {
        this.word = word;
    }

    /** As policies write it. */
    public String word() {
        return word;
    }

    public static ImageKind of(ImageId id) {
        return switch (id) {
            case AmiId ami -> AMI;
            case WorkspaceImageId image -> WORKSPACES_IMAGE;
        };
    }

    static ImageKind of(String word) {
        for (var kind : values()) {
            if (kind.word.equals(word)) {
                return kind;
            }
        }
        throw new InvalidValue("'" + word + "'", "ami or workspaces-image");
    }
}
