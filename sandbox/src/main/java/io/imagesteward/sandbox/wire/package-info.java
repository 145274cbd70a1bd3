/** The loopback endpoint: any AWS client's bytes in, typed calls out, and the answers back, without code per operation. */
@NullMarked
package io.imagesteward.sandbox.wire;

import org.jspecify.annotations.NullMarked;
