/** How the adapters reach AWS: clients made from what Lambda gives, and the one table of what can go wrong. */
@NullMarked
package io.imagesteward.functions.aws.client;

import org.jspecify.annotations.NullMarked;
