package io.imagesteward.sandbox.aws.kms;

import java.util.Set;
import software.amazon.awssdk.services.kms.model.GrantListEntry;

/**
 * A grant: a permission to use one key that names whom it is for and what may be done.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/grants.html">Grants in AWS KMS</a>
 */
record KeyGrant(GrantListEntry details) {

    String id() {
        return details.grantId();
    }

    boolean allows(KeyUser user, String action) {
        String grantee = details.granteePrincipal();
        return isFor(user.account())
                && (grantee.equals(user.arn()) || grantee.endsWith(":root"))
                && Set.copyOf(details.operationsAsStrings()).contains(action.substring("kms:".length()));
    }

    boolean isFor(String account) {
        return details.granteePrincipal().startsWith("arn:aws:iam::%s:".formatted(account));
    }
}
