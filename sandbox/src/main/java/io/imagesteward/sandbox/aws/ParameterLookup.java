package io.imagesteward.sandbox.aws;

import java.util.Map;
import java.util.Optional;

/** What other services read of Parameter Store, which itself asks EC2 about images. */
public interface ParameterLookup {

    /** The value of a parameter, which may be followed by a colon and a version. */
    Optional<String> value(Place place, String selector);

    /** The values of all parameters of an account and Region by name. */
    Map<String, String> all(Place place);
}
