/** What Task states can ask of services, each with the rights of the state machine's role. */
@NullMarked
package io.imagesteward.sandbox.integration;

import org.jspecify.annotations.NullMarked;
