/** What deleting, recording and bringing back consist of, step by step and on a fresh look. */
@NullMarked
package io.imagesteward.functions.retire;

import org.jspecify.annotations.NullMarked;
