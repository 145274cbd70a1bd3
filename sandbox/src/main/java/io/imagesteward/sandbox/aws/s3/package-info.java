/** Amazon S3 buckets, where records and reports are kept. */
@NullMarked
package io.imagesteward.sandbox.aws.s3;

import org.jspecify.annotations.NullMarked;
