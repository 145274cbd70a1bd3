package io.imagesteward.core.plan;

import io.imagesteward.core.image.Partition;
import io.imagesteward.core.image.Principal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a key policy lacks, in the words of key policies: ready to be pasted, and giving no more than is needed.
 *
 * @see <a href="https://docs.aws.amazon.com/ebs/latest/userguide/share-kms-key.html">Share the KMS key used to encrypt a
 *     shared snapshot</a>
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/allow-org-ou-to-use-key.html">Allow organizations and
 *     OUs to use a KMS key</a>; its examples leave out kms:CreateGrant, without which nothing starts
 */
final class KeyStatement {

    private static final List<String> ACTIONS =
            List.of("kms:DescribeKey", "kms:CreateGrant", "kms:Decrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*");

    private KeyStatement() {}

    /** One statement for all accounts, one for each organization, one for each unit. */
    static String letting(Collection<Principal> targets, Partition partition) {
        var accounts = new ArrayList<String>();
        var statements = new ArrayList<String>();
        for (var target : targets) {
            switch (target) {
                case Principal.Account account ->
                    accounts.add("arn:%s:iam::%s:root".formatted(partition.id(), account.id()));
                case Principal.Organization whole ->
                    statements.add(statement(
                            "\"*\"",
                            "\"Condition\":{\"StringEquals\":{\"aws:PrincipalOrgID\":\"%s\"}}".formatted(whole.id())));
                case Principal.OrganizationalUnit unit ->
                    statements.add(statement(
                            "\"*\"",
                            "\"Condition\":{\"ForAnyValue:StringLike\":{\"aws:PrincipalOrgPaths\":\"%s/*/%s/*\"}}"
                                    .formatted(unit.organization(), unit.unit())));
                case Principal.Everyone everyone ->
                    throw new IllegalArgumentException("a policy never shares with everyone");
            }
        }
        if (!accounts.isEmpty()) {
            statements.addFirst(statement("{\"AWS\":%s}".formatted(list(accounts))));
        }
        return String.join(",", statements);
    }

    private static String statement(String principal, String... more) {
        var parts = new ArrayList<>(List.of(
                "\"Effect\":\"Allow\"",
                "\"Principal\":" + principal,
                "\"Action\":" + list(ACTIONS),
                "\"Resource\":\"*\""));
        parts.addAll(List.of(more));
        return "{" + String.join(",", parts) + "}";
    }

    private static String list(List<String> texts) {
        return texts.stream().map("\"%s\""::formatted).collect(Collectors.joining(",", "[", "]"));
    }
}
