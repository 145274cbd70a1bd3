/** AWS Organizations, read-only: who belongs to the organization, and where. */
@NullMarked
package io.imagesteward.sandbox.aws.organizations;

import org.jspecify.annotations.NullMarked;
