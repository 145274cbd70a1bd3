package io.imagesteward.functions.aws.kms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.imagesteward.core.failure.Rejected;
import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.inventory.KeyUse;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.kms.model.GrantListEntry;

/** Whom a key policy certainly shuts out, and that a policy which could be meant otherwise shuts out nobody. */
class KeyPolicyTest {

    private static final String KEY = "arn:aws:kms:eu-west-1:999999999999:key/1";
    private static final Principal PAYMENTS = new Principal.Account(new AccountId("111122223333"));
    private static final Principal DATA = new Principal.Account(new AccountId("222233334444"));
    private static final Principal UNIT =
            Principal.parse("arn:aws:organizations::999999999999:ou/o-exampleorgid/ou-ab12-workloads");
    private static final Set<Principal> ACCOUNTS = Set.of(PAYMENTS, DATA);

    private static final String USUAL = allow("{'AWS': 'arn:aws:iam::999999999999:root'}", "'kms:*'");
    private static final String EVERYTHING = "'kms:*'";
    private static final String NEEDED = "['kms:DescribeKey', 'kms:CreateGrant', 'kms:Decrypt']";

    @Test
    void theUsualPolicyIsForTheOwnerAlone() {
        assertThat(excluded(USUAL)).isEqualTo(ACCOUNTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'AWS': 'arn:aws:iam::111122223333:root'}",
                "{'AWS': '111122223333'}",
                "{'AWS': 111122223333}",
                "{'AWS': ['arn:aws:iam::111122223333:role/starter', 'AROAEXAMPLEOFAROLE12']}",
                "{'AWS': ['arn:aws:iam::333344445555:root', 'arn:aws:sts::111122223333:assumed-role/r/s']}",
                "{'Service': 'ec2.amazonaws.com', 'AWS': ['arn:aws:iam::111122223333:user/alice']}"
            })
    void anAccountMayUseTheKeyWhenAnybodyOfItIsNamed(String principal) {
        assertThat(excluded(USUAL, allow(principal, NEEDED))).containsExactly(DATA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'*'",
                "{'AWS': '*'}",
                "{'AWS': ['arn:aws:iam::333344445555:root', '*']}",
                "{'AWS': 'arn:aws:iam::*:root'}",
                "{'Federated': 'cognito-identity.amazonaws.com'}",
                "{'CanonicalUser': '79a59df900b949e5'}"
            })
    void whatCouldBeAnybodyExcludesNobody(String principal) {
        assertThat(excluded(USUAL, allow(principal, NEEDED))).isEmpty();
    }

    @Test
    void aServiceOrADeletedRoleLetsNobodyIn() {
        assertThat(excluded(allow("{'Service': 'ec2.amazonaws.com'}", EVERYTHING)))
                .isEqualTo(ACCOUNTS);
        assertThat(excluded(allow("{'AWS': 'AROAEXAMPLEOFAROLE12'}", EVERYTHING)))
                .isEqualTo(ACCOUNTS);
    }

    @Test
    void everybodyButSomeIsTakenForEverybody() {
        var butOne = "{'Effect': 'Allow', 'NotPrincipal': {'AWS': '111122223333'}, 'Action': 'kms:*', 'Resource': '*'}";

        assertThat(excluded(USUAL, butOne)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "['kms:DescribeKey', 'kms:CreateGrant', 'kms:Decrypt'] | true",
                "['kms:*'] | true",
                "['*'] | true",
                "['KMS:describe*', 'kms:?reateGrant', 'kms:De*'] | true",
                "['kms:DescribeKey', 'kms:Decrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'] | false",
                "['kms:CreateGrant', 'kms:Decrypt'] | false",
                "['kms:DescribeKey', 'kms:CreateGrant'] | false",
                "['kms:Describe', 'kms:CreateGrants', 'kms.Decrypt'] | false"
            })
    void allThreeActionsWithoutWhichNothingStartsHaveToBeAllowed(String actions, boolean enough) {
        assertThat(excluded(allow("{'AWS': '111122223333'}", actions)).contains(PAYMENTS))
                .isNotEqualTo(enough);
    }

    @Test
    void severalStatementsAddUp() {
        var grants = allow("{'AWS': ['111122223333', '222233334444']}", "'kms:CreateGrant'");
        var use = allow("{'AWS': '111122223333'}", "['kms:Decrypt', 'kms:DescribeKey']");

        assertThat(excluded(USUAL, grants, use)).containsExactly(DATA);
    }

    @Test
    void allActionsButSomeAreAllTheOthers() {
        var butAdministration =
                "{'Effect': 'Allow', 'Principal': {'AWS': '111122223333'}, 'NotAction': 'kms:Put*', 'Resource': '*'}";
        var butUse =
                "{'Effect': 'Allow', 'Principal': {'AWS': '222233334444'}, 'NotAction': ['kms:Dec*'], 'Resource': '*'}";

        assertThat(excluded(butAdministration, butUse)).containsExactly(DATA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'StringEquals': {'kms:CallerAccount': '111122223333'}}",
                "{'StringEquals': {'KMS:callerACCOUNT': ['111122223333', '333344445555']}}",
                "{'StringEquals': {'aws:PrincipalAccount': 111122223333, 'kms:ViaService': 'ec2.eu-west-1.amazonaws.com'}}",
                "{'ArnLike': {'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/*'}}",
                "{'StringEquals': {'kms:CallerAccount': ['111122223333', '222233334444'], 'aws:PrincipalAccount': '111122223333'}}"
            })
    void conditionsThatNameTheCallersAccountAreUnderstood(String condition) {
        assertThat(excluded(USUAL, allowIf("'*'", condition))).containsExactly(DATA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'StringEquals': {'kms:ViaService': 'ec2.eu-west-1.amazonaws.com'}}",
                "{'Bool': {'kms:GrantIsForAWSResource': true}}",
                "{'StringNotEquals': {'kms:CallerAccount': '111122223333'}}",
                "{'StringEqualsIfExists': {'kms:CallerAccount': '333344445555'}}",
                "{'StringLike': {'kms:CallerAccount': '3333*'}}",
                "{'StringEquals': {'kms:CallerAccount': ['333344445555', '${aws:PrincipalTag/account}']}}",
                "{'StringLike': {'aws:PrincipalOrgID': 'o-*'}}",
                "{'ForAllValues:StringLike': {'aws:PrincipalOrgPaths': 'o-someoneelse/*'}}",
                "{'ForAnyValue:StringLike': {'aws:PrincipalOrgPaths': '*/ou-ab12-workloads/*'}}"
            })
    void conditionsThatAreNotUnderstoodExcludeNobody(String condition) {
        assertThat(excluded(USUAL, allowIf("'*'", condition))).isEmpty();
        assertThat(use(USUAL, allowIf("'*'", condition)).excluded(Set.of(UNIT))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'StringEquals': {'aws:PrincipalOrgID': 'o-exampleorgid'}}",
                "{'ForAnyValue:StringLike': {'aws:PrincipalOrgPaths': ['o-exampleorgid/r-ab12/ou-ab12-other/*']}}"
            })
    void anOrganizationMayHoldAnyAccountAndItsUnits(String condition) {
        assertThat(use(USUAL, allowIf("'*'", condition)).excluded(Set.of(PAYMENTS, UNIT)))
                .isEmpty();
    }

    @Test
    void anotherOrganizationHoldsNoneOfOurUnits() {
        var theirs = allowIf("'*'", "{'StringEquals': {'aws:PrincipalOrgID': 'o-someoneelse'}}");

        assertThat(use(USUAL, theirs).excluded(Set.of(PAYMENTS, UNIT))).containsExactly(UNIT);
    }

    @Test
    void aDenialShutsOutAsAWholeWhomItNamesAsAWhole() {
        var everybody = allow("'*'", EVERYTHING);

        assertThat(excluded(everybody, deny("{'AWS': 'arn:aws:iam::111122223333:root'}", "'kms:Decrypt'", "")))
                .containsExactly(PAYMENTS);
        assertThat(excluded(everybody, deny("'*'", "'kms:CreateGrant'", ""))).isEqualTo(ACCOUNTS);
        assertThat(excluded(everybody, deny("{'AWS': 'arn:aws:iam::111122223333:role/one'}", EVERYTHING, "")))
                .isEmpty();
        assertThat(excluded(everybody, deny("{'AWS': '111122223333'}", "'kms:ScheduleKeyDeletion'", "")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'Condition': {'StringNotEquals': {'aws:PrincipalOrgID': 'o-exampleorgid'}}",
                "'Condition': {'Bool': {'kms:GrantIsForAWSResource': false}}",
                "'Condition': {'NumericLessThan': {'aws:MultiFactorAuthAge': 1}}"
            })
    void aDenialUnderAConditionIsNoCertainOne(String condition) {
        assertThat(excluded(allow("'*'", EVERYTHING), deny("'*'", EVERYTHING, "," + condition)))
                .isEmpty();
    }

    @Test
    void aDenialOfEverybodyButSomeIsNoCertainOne() {
        var butOne = "{'Effect': 'Deny', 'NotPrincipal': {'AWS': '111122223333'}, 'Action': 'kms:*', 'Resource': '*'}";
        var elsewhere = "{'Effect': 'Deny', 'Principal': '*', 'Action': 'kms:*', 'Resource': 'arn:aws:kms:*:*:key/2'}";

        assertThat(excluded(allow("'*'", EVERYTHING), butOne, elsewhere)).isEmpty();
    }

    @Test
    void grantsAddToWhatThePolicyAllows() {
        var use = allow("{'AWS': ['111122223333', '222233334444']}", "['kms:Decrypt', 'kms:DescribeKey']");
        var policy = KeyPolicy.parse(KEY, document(USUAL, use));

        assertThat(policy.use(List.of(grant("arn:aws:iam::222233334444:role/starter", "CreateGrant")))
                        .excluded(ACCOUNTS))
                .containsExactly(PAYMENTS);
        assertThat(policy.use(List.of(
                                grant("arn:aws:sts::222233334444:assumed-role/aws:ec2-infrastructure/i-1", "Decrypt"),
                                grant("ec2.us-east-1.amazonaws.com", "CreateGrant")))
                        .excluded(ACCOUNTS))
                .isEqualTo(ACCOUNTS);
    }

    @Test
    void aDenialGoesBeforeAGrant() {
        var policy = KeyPolicy.parse(KEY, document(USUAL, deny("{'AWS': '222233334444'}", "'kms:*'", "")));
        var grants = ACCOUNTS.stream()
                .map(account -> grant(
                        "arn:aws:iam::%s:root".formatted(account.text()), "Decrypt", "DescribeKey", "CreateGrant"))
                .toList();

        assertThat(policy.use(grants).excluded(ACCOUNTS)).containsExactly(DATA);
    }

    @Test
    void aSingleStatementNeedsNoList() {
        var single = ("{'Version': '2012-10-17', 'Statement': " + allow("'*'", EVERYTHING) + "}").replace('\'', '"');

        assertThat(KeyPolicy.parse(KEY, single).use(List.of()).excluded(ACCOUNTS))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "nonsense", "{}", "{\"Statement\": 3}", "{\"Statement\": [{\"Principal\": \"x\"}]}"})
    void whatIsNoPolicyIsSaidToBeNone(String text) {
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> KeyPolicy.parse(KEY, text))
                .withMessageContaining(KEY);
    }

    private static Set<Principal> excluded(String... statements) {
        return use(statements).excluded(ACCOUNTS);
    }

    private static KeyUse use(String... statements) {
        return KeyPolicy.parse(KEY, document(statements)).use(List.of());
    }

    private static String document(String... statements) {
        return ("{'Version': '2012-10-17', 'Statement': [" + String.join(",", statements) + "]}").replace('\'', '"');
    }

    private static String allow(String principal, String actions) {
        return "{'Effect': 'Allow', 'Principal': %s, 'Action': %s, 'Resource': '*'}".formatted(principal, actions);
    }

    private static String allowIf(String principal, String condition) {
        return "{'Sid': 'x', 'Effect': 'Allow', 'Principal': %s, 'Action': 'kms:*', 'Resource': '*', 'Condition': %s}"
                .formatted(principal, condition);
    }

    private static String deny(String principal, String actions, String more) {
        return "{'Effect': 'Deny', 'Principal': %s, 'Action': %s, 'Resource': '*' %s}"
                .formatted(principal, actions, more);
    }

    private static GrantListEntry grant(String grantee, String... operations) {
        return GrantListEntry.builder()
                .granteePrincipal(grantee)
                .operationsWithStrings(operations)
                .build();
    }
}
