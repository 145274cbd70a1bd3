/** Virtual time: one clock and one running process at a time, so that weeks pass in milliseconds and every run is the same. */
@NullMarked
package io.imagesteward.sandbox.time;

import org.jspecify.annotations.NullMarked;
