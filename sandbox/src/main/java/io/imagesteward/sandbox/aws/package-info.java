/** What all sandboxed AWS services share: the clock, ids, the organization, and reads that lag behind writes. */
@NullMarked
package io.imagesteward.sandbox.aws;

import org.jspecify.annotations.NullMarked;
