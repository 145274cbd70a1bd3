/** What the Observe function looks at, a class for each workflow that asks. */
@NullMarked
package io.imagesteward.functions.observe;

import org.jspecify.annotations.NullMarked;
