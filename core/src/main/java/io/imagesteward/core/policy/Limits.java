package io.imagesteward.core.policy;

import io.imagesteward.core.image.InvalidValue;

/**
 * The most that one run may change: the brake on a mistaken policy.
 *
 * @param images how many images one run may change in any way
 * @param percent how many of those who may use an image, in percent, may lose it in one run; always at least one, and
 *     the public does not count, because it may always be shut out
 * @param workspaceImages how many WorkSpaces images an account may have in a Region: AWS allows 40 until its quota is
 *     raised
 */
public record Limits(int images, int percent, int workspaceImages) {

    public static final Limits DEFAULT = new Limits(20, 10, 40);

    public Limits {
        if (images < 1) {
            throw new InvalidValue(String.valueOf(images), "a limit of at least 1 image");
        }
        if (percent < 1 || percent > 100) {
            throw new InvalidValue(String.valueOf(percent), "a percentage from 1 to 100");
        }
        if (workspaceImages < 1) {
            throw new InvalidValue(String.valueOf(workspaceImages), "a quota of at least 1 image");
        }
    }

    /** The same quota, and no brake. */
    Limits none() {
        return new Limits(Integer.MAX_VALUE, 100, workspaceImages);
    }

    /** How many of so many principals may lose an image in one run. */
    public int removalsAmong(int principals) {
        return Math.max(1, Math.ceilDiv(principals * percent, 100));
    }
}
