package io.imagesteward.samples.simulation;

import java.util.List;

/** What a call does to who has an image, or to the image itself; two kinds of images have other words for it. */
sealed interface Effect {

    Member member();

    /** Lets somebody use it. */
    record Gives(Member member, List<String> who) implements Effect {}

    /** Takes it from somebody because it is to go. */
    record Takes(Member member) implements Effect {}

    /** Destroys it. */
    record Ends(Member member) implements Effect {}
}
