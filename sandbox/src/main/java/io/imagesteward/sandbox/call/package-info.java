/** One typed call to the sandboxed AWS: who made it, what may refuse it, what answered it, and the log of it all. */
@NullMarked
package io.imagesteward.sandbox.call;

import org.jspecify.annotations.NullMarked;
