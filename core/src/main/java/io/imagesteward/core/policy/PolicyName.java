package io.imagesteward.core.policy;

import io.imagesteward.core.image.InvalidValue;

/** The name of a policy. It stands in tags, parameters and execution names, so its alphabet fits all of them. */
public record PolicyName(String value) implements Comparable<PolicyName> {

    public PolicyName {
        if (!value.matches("[a-z][a-z0-9-]{0,29}")) {
            throw new InvalidValue(
                    "'" + value + "'", "a name of 1 to 30 lower-case letters, digits and hyphens, a letter first");
        }
    }

    @Override
    public int compareTo(PolicyName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
