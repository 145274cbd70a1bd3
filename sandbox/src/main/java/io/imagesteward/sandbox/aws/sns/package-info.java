/** Amazon SNS topics that remember what was published to them. */
@NullMarked
package io.imagesteward.sandbox.aws.sns;

import org.jspecify.annotations.NullMarked;
