/** The verbs: one change to one image, and what came of it. */
@NullMarked
package io.imagesteward.core.step;

import org.jspecify.annotations.NullMarked;
