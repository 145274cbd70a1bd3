/** AWS KMS keys, their policies and grants, as far as encrypted images depend on them. */
@NullMarked
package io.imagesteward.sandbox.aws.kms;

import org.jspecify.annotations.NullMarked;
