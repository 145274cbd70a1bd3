package io.imagesteward.sandbox.workflow;

/** What the API reference of StartExecution allows as a name. */
final class ExecutionNames {
    private static final String FORBIDDEN = "<>{}[]?*\"#%\\^|~`$&,;:/";

    private ExecutionNames() {}

    static String checked(String name) {
        boolean allowed = name.codePoints().allMatch(ExecutionNames::isAllowed);
        if (name.isEmpty() || name.length() > 80 || !allowed) {
            throw SfnErrors.invalidName(name);
        }
        return name;
    }

    private static boolean isAllowed(int c) {
        return FORBIDDEN.indexOf(c) < 0
                && !Character.isWhitespace(c)
                && !Character.isSpaceChar(c)
                && !Character.isISOControl(c)
                && c != 0xFFFE
                && c != 0xFFFF
                && c <= 0xFFFF
                && !Character.isSurrogate((char) c);
    }
}
