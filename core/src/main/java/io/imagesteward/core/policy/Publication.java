package io.imagesteward.core.policy;

import io.imagesteward.core.image.InvalidValue;

/** The Systems Manager parameter that names the newest image, in each Region that has one. */
public record Publication(String parameter) {

    public Publication {
        if (!parameter.matches("(/[a-zA-Z0-9_.-]+){1,15}") || parameter.matches("(?i)/(aws|ssm)(/.*)?")) {
            throw new InvalidValue(
                    "'" + parameter + "'",
                    "a parameter path such as /images/golden-linux/latest, not under /aws or /ssm");
        }
    }
}
