/** The language of policies, whatever they are attached to: roles or keys. */
@NullMarked
package io.imagesteward.sandbox.policy;

import org.jspecify.annotations.NullMarked;
