/** Where outcomes are told: the event bus, the record bucket, the topic. */
@NullMarked
package io.imagesteward.functions.aws.report;

import org.jspecify.annotations.NullMarked;
