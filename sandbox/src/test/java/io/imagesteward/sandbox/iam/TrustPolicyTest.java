package io.imagesteward.sandbox.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrustPolicyTest {

    private static final String ROLE = "arn:aws:iam::111122223333:role/image-steward-observe";
    private static final String HUB = "999999999999";
    private static final String OBSERVE = "arn:aws:iam::999999999999:role/image-steward-hub-observe";
    private static final String COPY = "arn:aws:iam::999999999999:role/image-steward-hub-copy";
    private static final String TRUST = """
            {"Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole",
              "Principal": {"AWS": "arn:aws:iam::999999999999:root"},
              "Condition": {"StringEquals": {"aws:PrincipalOrgID": "o-exampleorgid", "sts:ExternalId": "seven"},
                            "ArnEquals": {"aws:PrincipalArn": "%s"}}}]}
            """.formatted(OBSERVE);

    private final Roles roles = new Roles();

    @Test
    void whoMeetsEveryConditionComesIn() throws JsonProcessingException {
        trusting(TRUST);

        assertThat(admits(HUB, OBSERVE, Map.of())).isTrue();
    }

    @Test
    void whoMissesOneConditionStaysOut() throws JsonProcessingException {
        trusting(TRUST);

        assertThat(admits(HUB, OBSERVE, Map.of("sts:ExternalId", List.of("eight"))))
                .isFalse();
        assertThat(admits(HUB, OBSERVE, Map.of("sts:ExternalId", List.of()))).isFalse();
        assertThat(admits(HUB, OBSERVE, Map.of("aws:PrincipalOrgID", List.of("o-another123"))))
                .isFalse();
        assertThat(admits(HUB, COPY, Map.of())).isFalse();
        assertThat(admits("222233334444", OBSERVE, Map.of())).isFalse();
    }

    @Test
    void aDenialOutweighsWhatIsAllowed() throws JsonProcessingException {
        trusting("""
                {"Statement": [
                  {"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"AWS": ["%s", "%s"]}},
                  {"Effect": "Deny", "Action": "sts:AssumeRole", "Principal": {"AWS": "%s"}}]}
                """.formatted(OBSERVE, COPY, COPY));

        assertThat(admits(HUB, OBSERVE, Map.of())).isTrue();
        assertThat(admits(HUB, COPY, Map.of())).isFalse();
    }

    @Test
    void aRoleThatDoesNotExistLetsInNobody() {
        assertThat(admits(HUB, OBSERVE, Map.of())).isFalse();
    }

    @Test
    void aServiceIsTrustedByItsName() throws JsonProcessingException {
        trusting("""
                {"Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole",
                  "Principal": {"Service": "lambda.amazonaws.com"}}]}
                """);

        assertThat(roles.trusts(ROLE, "lambda.amazonaws.com")).isTrue();
        assertThat(roles.trusts(ROLE, "states.amazonaws.com")).isFalse();
        assertThat(admits(HUB, OBSERVE, Map.of())).isFalse();
    }

    @Test
    void aConditionThatIsNotUnderstoodIsAnError() throws JsonProcessingException {
        trusting(TRUST.replace("ArnEquals", "NumericEquals"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> admits(HUB, OBSERVE, Map.of()))
                .withMessageContaining("NumericEquals");
    }

    private void trusting(String policy) throws JsonProcessingException {
        roles.add(ROLE, new ObjectMapper().readTree(policy));
    }

    private boolean admits(String account, String principal, Map<String, List<String>> other) {
        var context = new HashMap<>(Map.of(
                "aws:PrincipalOrgID", List.of("o-exampleorgid"),
                "sts:ExternalId", List.of("seven"),
                "aws:PrincipalArn", List.of(principal)));
        context.putAll(other);
        return roles.admits(ROLE, account, principal, context);
    }
}
