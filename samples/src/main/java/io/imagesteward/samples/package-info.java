/** Policies, events and the demo. */
@NullMarked
package io.imagesteward.samples;

import org.jspecify.annotations.NullMarked;
