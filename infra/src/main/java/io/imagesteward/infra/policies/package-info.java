/** The policies in force, as functions load them at run time. */
@NullMarked
package io.imagesteward.infra.policies;

import org.jspecify.annotations.NullMarked;
