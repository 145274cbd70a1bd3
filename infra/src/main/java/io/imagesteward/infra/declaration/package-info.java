/** What people declare in cdk.json and in policy files, read with the line of every value and refused with it. */
@NullMarked
package io.imagesteward.infra.declaration;

import org.jspecify.annotations.NullMarked;
