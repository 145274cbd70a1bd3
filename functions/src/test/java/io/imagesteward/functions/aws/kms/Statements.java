package io.imagesteward.functions.aws.kms;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.inventory.KeyUse;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.kms.model.GrantListEntry;

/** Key policies in few words, and whom they shut out of those who are to have an image. */
final class Statements {

    static final String KEY = "arn:aws:kms:eu-west-1:999999999999:key/1";
    static final Principal PAYMENTS = new Principal.Account(new AccountId("111122223333"));
    static final Principal DATA = new Principal.Account(new AccountId("222233334444"));
    static final Principal UNIT =
            Principal.parse("arn:aws:organizations::999999999999:ou/o-exampleorgid/ou-ab12-workloads");
    static final Set<Principal> ACCOUNTS = Set.of(PAYMENTS, DATA);

    static final String USUAL = allow("{'AWS': 'arn:aws:iam::999999999999:root'}", "'kms:*'");
    static final String EVERYTHING = "'kms:*'";
    static final String NEEDED = "['kms:DescribeKey', 'kms:CreateGrant', 'kms:Decrypt']";

    private Statements() {}

    static Set<Principal> excluded(String... statements) {
        return use(statements).excluded(ACCOUNTS);
    }

    static KeyUse use(String... statements) {
        return KeyPolicy.parse(KEY, document(statements)).use(List.of());
    }

    static String document(String... statements) {
        return ("{'Version': '2012-10-17', 'Statement': [" + String.join(",", statements) + "]}").replace('\'', '"');
    }

    static String allow(String principal, String actions) {
        return "{'Effect': 'Allow', 'Principal': %s, 'Action': %s, 'Resource': '*'}".formatted(principal, actions);
    }

    static String allowIf(String principal, String condition) {
        return "{'Sid': 'x', 'Effect': 'Allow', 'Principal': %s, 'Action': 'kms:*', 'Resource': '*', 'Condition': %s}"
                .formatted(principal, condition);
    }

    static String deny(String principal, String actions, String more) {
        return "{'Effect': 'Deny', 'Principal': %s, 'Action': %s, 'Resource': '*' %s}"
                .formatted(principal, actions, more);
    }

    static GrantListEntry grant(String grantee, String... operations) {
        return GrantListEntry.builder()
                .granteePrincipal(grantee)
                .operationsWithStrings(operations)
                .build();
    }
}
