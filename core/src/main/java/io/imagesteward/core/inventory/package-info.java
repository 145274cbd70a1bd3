/** Observed state: what images exist, who may use them, and how much of that is known. */
@NullMarked
package io.imagesteward.core.inventory;

import org.jspecify.annotations.NullMarked;
