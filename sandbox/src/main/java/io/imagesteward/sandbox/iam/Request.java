package io.imagesteward.sandbox.iam;

import java.util.List;
import java.util.Map;

/**
 * What IAM is asked about one call.
 *
 * @param resources every resource the call touches; each must be allowed
 * @param context values of condition keys
 */
public record Request(String role, String action, List<String> resources, Map<String, List<String>> context) {

    public Request {
        resources = List.copyOf(resources);
        context = Map.copyOf(context);
    }
}
