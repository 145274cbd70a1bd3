/** The Lambda entry points, one per privilege. */
@NullMarked
package io.imagesteward.functions.handler;

import org.jspecify.annotations.NullMarked;
