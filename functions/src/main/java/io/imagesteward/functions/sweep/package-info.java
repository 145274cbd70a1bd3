/** What the workflow {@code sweep} asks its functions. */
@NullMarked
package io.imagesteward.functions.sweep;

import org.jspecify.annotations.NullMarked;
