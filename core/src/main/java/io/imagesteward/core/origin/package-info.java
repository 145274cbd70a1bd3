/** What an image can be made of, in the words of the calls that make it. */
@NullMarked
package io.imagesteward.core.origin;

import org.jspecify.annotations.NullMarked;
