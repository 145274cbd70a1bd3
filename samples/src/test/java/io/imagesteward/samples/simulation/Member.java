package io.imagesteward.samples.simulation;

import java.time.Instant;

/**
 * An image of the hub with its place in a family, whatever its kind.
 *
 * @param source the id of the image that the family is named after, which may be this one
 * @param state in the word of its service
 * @param marked whether a retirement says of it that it is on its way out
 */
record Member(String region, String id, String source, String state, boolean marked, Instant created) {

    boolean available() {
        return state.equalsIgnoreCase("available");
    }
}
