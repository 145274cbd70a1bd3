/** What each role may do: one class per role, a reason beside every wildcard. */
@NullMarked
package io.imagesteward.infra.permissions;

import org.jspecify.annotations.NullMarked;
