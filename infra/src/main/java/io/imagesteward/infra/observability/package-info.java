/** How people see that it runs, and hear when it does not. */
@NullMarked
package io.imagesteward.infra.observability;

import org.jspecify.annotations.NullMarked;
