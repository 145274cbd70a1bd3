/** Amazon WorkSpaces, as far as its images are made, copied, shared, bundled and deleted. */
@NullMarked
package io.imagesteward.sandbox.aws.workspaces;

import org.jspecify.annotations.NullMarked;
