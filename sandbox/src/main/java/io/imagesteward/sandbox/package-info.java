/** An AWS organization in one JVM, to which the synthesized template is deployed. */
@NullMarked
package io.imagesteward.sandbox;

import org.jspecify.annotations.NullMarked;
