/** The CDK app: what is deployed where. */
@NullMarked
package io.imagesteward.infra;

import org.jspecify.annotations.NullMarked;
