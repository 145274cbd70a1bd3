package io.imagesteward.core.image;

/** A word that cannot be what it stands for. Carries its two halves apart, so that reports can lay them out. */
public final class InvalidValue extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String found;
    private final String expected;

    public InvalidValue(String found, String expected) {
        super("found %s; expected %s".formatted(found, expected));
        this.found = found;
        this.expected = expected;
    }

    public String found() {
        return found;
    }

    public String expected() {
        return expected;
    }
}
