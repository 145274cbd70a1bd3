/** Images, accounts, Regions and principals: the words everything else is written in. */
@NullMarked
package io.imagesteward.core.image;

import org.jspecify.annotations.NullMarked;
