package io.imagesteward.sandbox.policy;

/**
 * Text with {@code *} for any run of characters and {@code ?} for one, as in Action, Resource and StringLike. Policies are
 * asked at every call, so it neither compiles nor allocates.
 */
public record Glob(String text, boolean ignoresCase) {

    public boolean matches(String candidate) {
        int at = 0;
        int position = 0;
        int star = -1;
        int resume = 0;
        while (position < candidate.length()) {
            if (at < text.length() && text.charAt(at) == '*') {
                star = at++;
                resume = position;
            } else if (at < text.length()
                    && (text.charAt(at) == '?' || same(text.charAt(at), candidate.charAt(position)))) {
                at++;
                position++;
            } else if (star >= 0) {
                at = star + 1;
                position = ++resume;
            } else {
                return false;
            }
        }
        while (at < text.length() && text.charAt(at) == '*') {
            at++;
        }
        return at == text.length();
    }

    private boolean same(char one, char other) {
        return one == other || (ignoresCase && Character.toLowerCase(one) == Character.toLowerCase(other));
    }
}
