package io.imagesteward.sandbox.deploy;

import java.util.Map;

/** What a resource has become: what {@code Ref} gives, and what {@code Fn::GetAtt} gives. */
record Physical(String ref, Map<String, String> attributes) {

    Physical {
        attributes = Map.copyOf(attributes);
    }

    static Physical named(String ref) {
        return new Physical(ref, Map.of());
    }

    static Physical arn(String ref, String arn) {
        return new Physical(ref, Map.of("Arn", arn));
    }
}
