/** What is kept in the records bucket: records of retirements, and questions that people have not answered yet. */
@NullMarked
package io.imagesteward.functions.aws.record;

import org.jspecify.annotations.NullMarked;
