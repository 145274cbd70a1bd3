package io.imagesteward.functions.aws.kms;

import static io.imagesteward.functions.aws.kms.Statements.DATA;
import static io.imagesteward.functions.aws.kms.Statements.EVERYTHING;
import static io.imagesteward.functions.aws.kms.Statements.PAYMENTS;
import static io.imagesteward.functions.aws.kms.Statements.UNIT;
import static io.imagesteward.functions.aws.kms.Statements.USUAL;
import static io.imagesteward.functions.aws.kms.Statements.allow;
import static io.imagesteward.functions.aws.kms.Statements.allowIf;
import static io.imagesteward.functions.aws.kms.Statements.deny;
import static io.imagesteward.functions.aws.kms.Statements.excluded;
import static io.imagesteward.functions.aws.kms.Statements.use;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which conditions of a key policy say whose account the caller is of; every other one could hold for anybody. */
class KeyConditionsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'StringEquals': {'kms:CallerAccount': '111122223333'}}",
                "{'StringEquals': {'KMS:callerACCOUNT': ['111122223333', '333344445555']}}",
                "{'StringEquals': {'aws:PrincipalAccount': 111122223333, 'kms:ViaService':"
                        + " 'ec2.eu-west-1.amazonaws.com'}}",
                "{'ArnLike': {'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/*'}}",
                "{'StringEquals': {'kms:CallerAccount': ['111122223333', '222233334444'], 'aws:PrincipalAccount':"
                        + " '111122223333'}}"
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
}
