package io.imagesteward.sandbox.aws.workspaces;

/**
 * Where AWS documents no answer, both that are possible; a caller has to bear either.
 *
 * @param revoking taking back what an account was never given: UpdateWorkspaceImagePermission says that a permission "can be
 *     revoked only after an image has been shared", not what happens otherwise
 * @param deleting deleting an image that is still shared: DeleteWorkspaceImage says that it has to be unshared first, and
 *     models two exceptions that would fit
 * @param copying what becomes of a recipient's pending copy when the image is unshared
 * @param foreign what a recipient hears that asks for, or changes, the permissions of the owner's image
 * @param typeless whether DescribeWorkspaceImages without a type shows images that others share
 */
public record Unknowns(Revoking revoking, Deleting deleting, Copying copying, Foreign foreign, Typeless typeless) {

    /** Taking back what was never given. */
    public enum Revoking {
        REFUSED,
        IGNORED
    }

    /** The refusal to delete a shared image. */
    public enum Deleting {
        INVALID_STATE,
        ASSOCIATED
    }

    /** A pending copy whose source is unshared. */
    public enum Copying {
        FAILS,
        GOES_ON
    }

    /** A recipient at the owner's permissions. */
    public enum Foreign {
        DENIED,
        NOT_FOUND
    }

    /** What is listed when no type is named. */
    public enum Typeless {
        OWNED,
        OWNED_AND_SHARED
    }

    /** The answers that are harder to bear. */
    public static Unknowns harder() {
        return new Unknowns(Revoking.REFUSED, Deleting.INVALID_STATE, Copying.FAILS, Foreign.DENIED, Typeless.OWNED);
    }

    /** The other ones. */
    public static Unknowns softer() {
        return new Unknowns(
                Revoking.IGNORED, Deleting.ASSOCIATED, Copying.GOES_ON, Foreign.NOT_FOUND, Typeless.OWNED_AND_SHARED);
    }

    public Unknowns with(Revoking revoking) {
        return new Unknowns(revoking, deleting, copying, foreign, typeless);
    }

    public Unknowns with(Deleting deleting) {
        return new Unknowns(revoking, deleting, copying, foreign, typeless);
    }

    public Unknowns with(Copying copying) {
        return new Unknowns(revoking, deleting, copying, foreign, typeless);
    }

    public Unknowns with(Foreign foreign) {
        return new Unknowns(revoking, deleting, copying, foreign, typeless);
    }

    public Unknowns with(Typeless typeless) {
        return new Unknowns(revoking, deleting, copying, foreign, typeless);
    }
}
