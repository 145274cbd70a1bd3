package io.imagesteward.functions.aws.kms;

import static io.imagesteward.functions.aws.kms.Statements.ACCOUNTS;
import static io.imagesteward.functions.aws.kms.Statements.DATA;
import static io.imagesteward.functions.aws.kms.Statements.EVERYTHING;
import static io.imagesteward.functions.aws.kms.Statements.KEY;
import static io.imagesteward.functions.aws.kms.Statements.NEEDED;
import static io.imagesteward.functions.aws.kms.Statements.PAYMENTS;
import static io.imagesteward.functions.aws.kms.Statements.USUAL;
import static io.imagesteward.functions.aws.kms.Statements.allow;
import static io.imagesteward.functions.aws.kms.Statements.deny;
import static io.imagesteward.functions.aws.kms.Statements.document;
import static io.imagesteward.functions.aws.kms.Statements.excluded;
import static io.imagesteward.functions.aws.kms.Statements.grant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.imagesteward.core.failure.Rejected;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a key policy certainly shuts out, and that a policy which could be meant otherwise shuts out nobody. */
class KeyPolicyTest {

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
}
