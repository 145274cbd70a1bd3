/** AWS STS: who am I, and credentials for a role. */
@NullMarked
package io.imagesteward.sandbox.aws.sts;

import org.jspecify.annotations.NullMarked;
