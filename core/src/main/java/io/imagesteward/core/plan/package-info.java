/** The difference between desired and observed state, as decisions that each carry a reason. */
@NullMarked
package io.imagesteward.core.plan;

import org.jspecify.annotations.NullMarked;
