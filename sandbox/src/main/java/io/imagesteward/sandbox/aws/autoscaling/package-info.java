/** Auto Scaling, as far as it shows which images and launch templates groups start from. */
@NullMarked
package io.imagesteward.sandbox.aws.autoscaling;

import org.jspecify.annotations.NullMarked;
