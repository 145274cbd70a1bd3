/** What it costs: planning, AWS calls, cold starts and the sandbox's own speed, measured by {@code mvn -q -Pbench}. */
@NullMarked
package io.imagesteward.samples.bench;

import org.jspecify.annotations.NullMarked;
