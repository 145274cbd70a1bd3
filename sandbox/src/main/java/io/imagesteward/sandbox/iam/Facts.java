package io.imagesteward.sandbox.iam;

import java.util.List;
import java.util.Map;

/** What conditions can ask of a resource that a call names, such as the tags of an image. */
@FunctionalInterface
public interface Facts {

    /** The values of condition keys for the resource of this ARN, in the Region of the call. */
    Map<String, List<String>> of(String region, String arn);
}
