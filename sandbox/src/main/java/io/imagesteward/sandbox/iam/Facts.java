package io.imagesteward.sandbox.iam;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What conditions can ask of a resource that a call names, such as the tags of an image. */
@FunctionalInterface
public interface Facts {

    /** The values of condition keys for the resource of this ARN, in the Region of the call. */
    Map<String, List<String>> of(String region, String arn);

    /** What both know. */
    default Facts and(Facts other) {
        return (region, arn) -> {
            var all = new HashMap<>(of(region, arn));
            all.putAll(other.of(region, arn));
            return all;
        };
    }
}
