/** What a sweep sees through AWS, at a pace that leaves others their share, and where it keeps its notes. */
@NullMarked
package io.imagesteward.functions.aws.sweep;

import org.jspecify.annotations.NullMarked;
