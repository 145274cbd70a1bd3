/** What a role may do: the policies of the template, evaluated for every call. */
@NullMarked
package io.imagesteward.sandbox.iam;

import org.jspecify.annotations.NullMarked;
