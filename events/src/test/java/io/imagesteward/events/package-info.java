/** What the events promise: schemas, examples and records say the same. */
@NullMarked
package io.imagesteward.events;

import org.jspecify.annotations.NullMarked;
