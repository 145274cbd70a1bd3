/** Random worlds, faults and other people, and what must hold all the same. */
@NullMarked
package io.imagesteward.samples.simulation;

import org.jspecify.annotations.NullMarked;
