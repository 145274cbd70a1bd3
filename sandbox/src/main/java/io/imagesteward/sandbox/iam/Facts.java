package io.imagesteward.sandbox.iam;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What conditions can ask of a resource that a call names, such as the tags of an image. */
@FunctionalInterface
public interface Facts {

    /** The values of condition keys for the resource of this ARN, in the Region of the call. */
    Map<String, List<String>> of(String region, String arn);

    /** The account that owns a resource which requests name without its account, if there is one. */
    default Optional<String> owner(String region, String id) {
        return Optional.empty();
    }

    /** What both know. */
    default Facts and(Facts other) {
        var first = this;
        return new Facts() {
            @Override
            public Map<String, List<String>> of(String region, String arn) {
                var all = new HashMap<>(first.of(region, arn));
                all.putAll(other.of(region, arn));
                return all;
            }

            @Override
            public Optional<String> owner(String region, String id) {
                return first.owner(region, id).or(() -> other.owner(region, id));
            }
        };
    }
}
