/** The loopback endpoint: bytes of any AWS client in, typed calls out, and answers back, with no code per operation. */
@NullMarked
package io.imagesteward.sandbox.wire;

import org.jspecify.annotations.NullMarked;
