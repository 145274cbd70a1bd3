/** The names of workflows and tasks, and the documents that travel between them. */
@NullMarked
package io.imagesteward.core.workflow;

import org.jspecify.annotations.NullMarked;
