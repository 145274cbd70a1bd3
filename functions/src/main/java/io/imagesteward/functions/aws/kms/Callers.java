package io.imagesteward.functions.aws.kms;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.inventory.KeyReach;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whom a principal of a key policy or of a grant stands for.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html">Principal</a>
 */
final class Callers {

    private static final Pattern SOMEBODY = Pattern.compile("arn:[a-z-]+:(?:iam|sts)::([0-9]{12}):[^*].*|([0-9]{12})");
    private static final Pattern ACCOUNT = Pattern.compile("arn:[a-z-]+:iam::[0-9]{12}:root|[0-9]{12}");

    /** What IAM leaves of a role or a user that was deleted, and what the principals of services look like. */
    private static final Pattern NOBODY_ANY_MORE =
            Pattern.compile("A[A-Z]{3}[A-Z0-9]{12,}|[a-z0-9.-]+\\.amazonaws\\.com(?:\\.cn)?");

    private Callers() {}

    /** Some account's, nobody's, or, where that is not understood, anybody's. */
    static KeyReach named(String principal) {
        var somebody = SOMEBODY.matcher(principal);
        if (somebody.matches()) {
            var account = somebody.group(1) == null ? somebody.group(2) : somebody.group(1);
            return KeyReach.of(Set.of(new AccountId(account)));
        }
        return NOBODY_ANY_MORE.matcher(principal).matches() ? KeyReach.NOBODY : KeyReach.ANYBODY;
    }

    static boolean isAccount(String principal) {
        return ACCOUNT.matcher(principal).matches();
    }
}
