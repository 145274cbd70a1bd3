/** The demo's world as a server, for any AWS client. */
@NullMarked
package io.imagesteward.samples.serve;

import org.jspecify.annotations.NullMarked;
