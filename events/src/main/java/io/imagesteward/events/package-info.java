/** What Image Steward hears and says: a record, a JSON Schema and an example for every event. */
@NullMarked
package io.imagesteward.events;

import org.jspecify.annotations.NullMarked;
