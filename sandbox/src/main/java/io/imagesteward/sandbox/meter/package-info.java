/** What a run used of what AWS bills: state transitions, invocations with their GB-seconds, and requests. */
@NullMarked
package io.imagesteward.sandbox.meter;

import org.jspecify.annotations.NullMarked;
