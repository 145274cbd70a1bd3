@NullMarked
package io.imagesteward.core.creation;

import org.jspecify.annotations.NullMarked;
