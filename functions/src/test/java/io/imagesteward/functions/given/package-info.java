/** Small AWS services that behave, as far as the functions' own tests need them. */
@NullMarked
package io.imagesteward.functions.given;

import org.jspecify.annotations.NullMarked;
