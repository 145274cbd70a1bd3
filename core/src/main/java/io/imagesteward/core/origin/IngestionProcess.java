package io.imagesteward.core.origin;

/**
 * How WorkSpaces takes an AMI in: for which hardware, and for which protocol. Those with BYOP are for WorkSpaces Core, to
 * accounts that AWS has listed for it.
 *
 * @see <a href="https://docs.aws.amazon.com/workspaces/latest/api/API_ImportWorkspaceImage.html">ImportWorkspaceImage:
 *     IngestionProcess</a>
 */
public enum IngestionProcess {
    BYOL_REGULAR,
    BYOL_GRAPHICS,
    BYOL_GRAPHICSPRO,
    BYOL_GRAPHICS_G4DN,
    BYOL_REGULAR_WSP,
    BYOL_GRAPHICS_G4DN_WSP,
    BYOL_REGULAR_BYOP,
    BYOL_GRAPHICS_G4DN_BYOP;

    /** Reads the word of AWS. */
    public static IngestionProcess of(String word) {
        return Words.meaning(word, values(), Enum::name);
    }

    /** For machines with a graphics card and the protocol DCV, on which Windows 11 goes without Office. */
    public boolean graphicsOverDcv() {
        return this == BYOL_GRAPHICS_G4DN_WSP;
    }

    /** For other machines with the protocol DCV, on which Windows 11 takes one edition of Office only. */
    public boolean regularOverDcv() {
        return this == BYOL_REGULAR_WSP;
    }
}
