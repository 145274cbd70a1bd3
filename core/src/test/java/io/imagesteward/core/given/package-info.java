/** The words in which tests say what the world is like and what a policy declares. */
@NullMarked
package io.imagesteward.core.given;

import org.jspecify.annotations.NullMarked;
