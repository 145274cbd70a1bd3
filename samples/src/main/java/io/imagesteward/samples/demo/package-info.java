/** The main job, to look at: {@code mvn -q -Pdemo}. */
@NullMarked
package io.imagesteward.samples.demo;

import org.jspecify.annotations.NullMarked;
