/** The forms in which a sweep reports: JSON and CSV for machines, a page for people, metrics for graphs. */
@NullMarked
package io.imagesteward.functions.sweep.report;

import org.jspecify.annotations.NullMarked;
