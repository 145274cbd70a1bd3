/** The Resource Groups Tagging API, as far as it finds WorkSpaces images by their tags. */
@NullMarked
package io.imagesteward.sandbox.aws.tagging;

import org.jspecify.annotations.NullMarked;
