/** Reads a cloud assembly as CDK writes it, and builds in the sandbox what CloudFormation would build in AWS. */
@NullMarked
package io.imagesteward.sandbox.deploy;

import org.jspecify.annotations.NullMarked;
