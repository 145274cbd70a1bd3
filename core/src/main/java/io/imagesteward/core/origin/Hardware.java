package io.imagesteward.core.origin;

/**
 * What a custom import is made for.
 *
 * @see <a href="https://docs.aws.amazon.com/workspaces/latest/api/API_ImportCustomWorkspaceImage.html">
 *     ImportCustomWorkspaceImage: ComputeType and Protocol</a>
 */
public record Hardware(Compute compute, Protocol protocol) {
    /** The kind of machine. */
    public enum Compute {
        BASE,
        GRAPHICS_G4DN,
        GRAPHICS_G6;

        /** Reads the word of AWS. */
        public static Compute of(String word) {
            return Words.meaning(word, values(), Enum::name);
        }
    }

    /** How people see their desktop. */
    public enum Protocol {
        PCOIP,
        DCV,
        BYOP;

        /** Reads the word of AWS. */
        public static Protocol of(String word) {
            return Words.meaning(word, values(), Enum::name);
        }
    }
}
