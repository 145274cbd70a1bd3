/** Who may use a key: key policies and grants, read as far as sharing an image depends on them. */
@NullMarked
package io.imagesteward.functions.aws.kms;

import org.jspecify.annotations.NullMarked;
