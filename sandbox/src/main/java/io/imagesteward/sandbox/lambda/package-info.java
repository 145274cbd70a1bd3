/** Runs the real handlers, each as its own role, in this JVM. */
@NullMarked
package io.imagesteward.sandbox.lambda;

import org.jspecify.annotations.NullMarked;
