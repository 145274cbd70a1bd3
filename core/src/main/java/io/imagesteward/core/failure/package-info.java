/** What can go wrong, sorted by what to do about it: retry, wait, or stop. */
@NullMarked
package io.imagesteward.core.failure;

import org.jspecify.annotations.NullMarked;
