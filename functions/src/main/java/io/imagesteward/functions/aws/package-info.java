/** The only code that sees the AWS SDK: adapters that translate types and errors both ways. */
@NullMarked
package io.imagesteward.functions.aws;

import org.jspecify.annotations.NullMarked;
