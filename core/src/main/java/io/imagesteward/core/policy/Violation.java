package io.imagesteward.core.policy;

/**
 * One thing wrong with a policy document.
 *
 * @param path where, such as {@code share.accounts[0]}
 */
public record Violation(String path, String found, String expected) {

    public String sentence() {
        return "%s: found %s; expected %s".formatted(path, found, expected);
    }
}
