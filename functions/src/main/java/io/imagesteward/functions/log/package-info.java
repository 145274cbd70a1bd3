/** How the functions' log lines look. */
@NullMarked
package io.imagesteward.functions.log;

import org.jspecify.annotations.NullMarked;
