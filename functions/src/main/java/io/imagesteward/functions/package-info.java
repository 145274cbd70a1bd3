/** What runs in Lambda: entry points, adapters, and the one place where they are put together. */
@NullMarked
package io.imagesteward.functions;

import org.jspecify.annotations.NullMarked;
