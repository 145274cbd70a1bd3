/** How documents look as JSON. */
@NullMarked
package io.imagesteward.functions.json;

import org.jspecify.annotations.NullMarked;
