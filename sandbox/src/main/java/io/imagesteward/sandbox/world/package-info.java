/** The whole sandboxed AWS at once: accounts, organization and Regions, and how to fill them. */
@NullMarked
package io.imagesteward.sandbox.world;

import org.jspecify.annotations.NullMarked;
