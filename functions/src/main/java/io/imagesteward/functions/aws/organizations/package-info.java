/** AWS Organizations: who belongs to whom. */
@NullMarked
package io.imagesteward.functions.aws.organizations;

import org.jspecify.annotations.NullMarked;
