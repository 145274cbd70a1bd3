/** Desired state: who gets which image, where and for how long. */
@NullMarked
package io.imagesteward.core.policy;

import org.jspecify.annotations.NullMarked;
