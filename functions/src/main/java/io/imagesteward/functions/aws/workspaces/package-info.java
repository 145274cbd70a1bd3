/** Amazon WorkSpaces: what its API says of images, in our words, and our steps in its. */
@NullMarked
package io.imagesteward.functions.aws.workspaces;

import org.jspecify.annotations.NullMarked;
