/** EC2 images and snapshots, read and changed. */
@NullMarked
package io.imagesteward.functions.aws.ec2;

import org.jspecify.annotations.NullMarked;
