/** Who uses images: one class for each place where AWS tells it. */
@NullMarked
package io.imagesteward.functions.aws.usage;

import org.jspecify.annotations.NullMarked;
