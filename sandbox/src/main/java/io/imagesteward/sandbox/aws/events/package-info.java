/** Amazon EventBridge: one default bus per account and Region, and the patterns of its rules. */
@NullMarked
package io.imagesteward.sandbox.aws.events;

import org.jspecify.annotations.NullMarked;
