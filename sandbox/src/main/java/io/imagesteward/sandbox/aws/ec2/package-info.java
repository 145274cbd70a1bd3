/** Amazon EC2 machine images, their snapshots and tags, with the rules and refusals of the real service. */
@NullMarked
package io.imagesteward.sandbox.aws.ec2;

import org.jspecify.annotations.NullMarked;
