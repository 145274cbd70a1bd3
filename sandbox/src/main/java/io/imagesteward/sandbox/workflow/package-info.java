/** Step Functions Standard: an interpreter for Amazon States Language with JSONata, in virtual time. */
@NullMarked
package io.imagesteward.sandbox.workflow;

import org.jspecify.annotations.NullMarked;
