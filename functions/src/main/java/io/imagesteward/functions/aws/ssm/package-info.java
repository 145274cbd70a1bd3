/** Published parameters. */
@NullMarked
package io.imagesteward.functions.aws.ssm;

import org.jspecify.annotations.NullMarked;
