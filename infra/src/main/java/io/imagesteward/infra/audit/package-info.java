/** What the audit of the template by cdk-nag finds and we accept, with the reason for each. */
@NullMarked
package io.imagesteward.infra.audit;

import org.jspecify.annotations.NullMarked;
