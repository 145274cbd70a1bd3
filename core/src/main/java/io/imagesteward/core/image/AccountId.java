package io.imagesteward.core.image;

/**
 * An AWS account, as the twelve digits people and APIs write.
 *
 * <p>A type of its own because an account kept as a number loses its leading zeros, and a lost zero either fails
 * or shares an image with a stranger.
 */
public record AccountId(String value) implements Comparable<AccountId> {

    public AccountId {
        Ids.check(value, "[0-9]{12}", "an AWS account id of 12 digits, quoted so that leading zeros survive");
    }

    @Override
    public int compareTo(AccountId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
