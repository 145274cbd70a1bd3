/** Decides whether an image can be made as somebody asks, before anything is made. */
@NullMarked
package io.imagesteward.core.creation;

import org.jspecify.annotations.NullMarked;
