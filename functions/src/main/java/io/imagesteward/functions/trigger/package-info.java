/** From an event to an execution: which image, which policy, and under what name. */
@NullMarked
package io.imagesteward.functions.trigger;

import org.jspecify.annotations.NullMarked;
