/** What a sweep finds when it holds every image in every account and Region against the policies. */
@NullMarked
package io.imagesteward.core.sweep;

import org.jspecify.annotations.NullMarked;
