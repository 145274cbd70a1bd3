package io.imagesteward.core.inventory;

import java.util.List;
import java.util.Optional;

/**
 * What there is before an image is made: the origin, and the place where the image is to be.
 *
 * @param namesake what already has the name there, with its tags
 * @param images how many WorkSpaces images the account has there, which is limited; none for AMIs
 * @param licensed whether WorkSpaces allows the account a Windows license of its own there
 */
public record OriginSight(State origin, Optional<Image> namesake, int images, boolean licensed) {
    /** How the origin itself is. */
    public sealed interface State {
        /** AWS does not show it to its owner. */
        record Missing() implements State {}

        /** An instance, in the words of EC2. */
        record Machine(String state, boolean rootOnEbs) implements State {}

        /** A WorkSpace, in the words of WorkSpaces. */
        record Desktop(String state, boolean changing, boolean encrypted) implements State {}

        /**
         * An AMI of the account's own.
         *
         * @param sizes of its volumes, in GiB
         */
        record Base(AmiState state, boolean windows, List<Integer> sizes, List<Encryption> encryption)
                implements State {
            public Base {
                sizes = List.copyOf(sizes);
                encryption = List.copyOf(encryption);
            }
        }

        /** Nothing that our functions may look at; AWS looks itself. */
        record Unseen() implements State {}
    }
}
