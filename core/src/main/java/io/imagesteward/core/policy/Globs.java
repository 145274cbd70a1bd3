package io.imagesteward.core.policy;

/** Names with {@code *}, compared with each other rather than with a name. */
final class Globs {

    private Globs() {}

    /** Whether some name matches both. */
    static boolean intersect(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.replace("*", "").isEmpty() && b.replace("*", "").isEmpty();
        }
        if (a.charAt(0) == '*') {
            return intersect(a.substring(1), b) || intersect(a, b.substring(1));
        }
        if (b.charAt(0) == '*') {
            return intersect(b, a);
        }
        return a.charAt(0) == b.charAt(0) && intersect(a.substring(1), b.substring(1));
    }
}
