/** AWS CloudTrail's event history: who changed what, per account and Region, told with a delay. */
@NullMarked
package io.imagesteward.sandbox.aws.cloudtrail;

import org.jspecify.annotations.NullMarked;
