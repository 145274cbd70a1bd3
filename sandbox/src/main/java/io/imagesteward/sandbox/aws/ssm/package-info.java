/** Systems Manager Parameter Store, where the ids of published images are kept. */
@NullMarked
package io.imagesteward.sandbox.aws.ssm;

import org.jspecify.annotations.NullMarked;
