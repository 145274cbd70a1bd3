package io.imagesteward.sandbox.aws;

import java.util.regex.Pattern;

/**
 * Matches text against a pattern with {@code *} for any run of characters and {@code ?} for one.
 *
 * <p>EC2 filters know both signs, EventBridge patterns only the star; in both a backslash takes the meaning away.
 */
public final class Wildcard {

    private final Pattern pattern;

    private Wildcard(String regex) {
        this.pattern = Pattern.compile(regex, Pattern.DOTALL);
    }

    /** As in the filters of EC2's Describe operations. */
    public static Wildcard starAndQuestionMark(String text) {
        return new Wildcard(regex(text, true));
    }

    /** As in EventBridge event patterns. */
    public static Wildcard star(String text) {
        return new Wildcard(regex(text, false));
    }

    public boolean matches(String text) {
        return pattern.matcher(text).matches();
    }

    private static String regex(String text, boolean questionMark) {
        var regex = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean escaped = c == '\\' && i + 1 < text.length();
            if (escaped) {
                i++;
                regex.append(Pattern.quote(String.valueOf(text.charAt(i))));
            } else if (c == '*') {
                regex.append(".*");
            } else if (c == '?' && questionMark) {
                regex.append('.');
            } else {
                regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return regex.toString();
    }
}
