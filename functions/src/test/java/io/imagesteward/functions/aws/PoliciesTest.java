package io.imagesteward.functions.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.imagesteward.core.failure.BadInput;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoliciesTest {

    private Instant now = Instant.parse("2026-01-05T09:00:00Z");

    @Test
    void everyDeployedPolicyIsInTheBookWithItsVersion() {
        var book = Policies.parse("""
                {"policies": {
                  "golden-linux": {"version": "a1", "policy": "golden-linux", "kind": "ami", "select": {"name": "golden-linux-*"}},
                  "golden-windows": {"version": "b2", "policy": "golden-windows", "kind": "ami", "select": {"name": "golden-windows-*"}}
                }}
                """);

        assertThat(book.named("golden-linux"))
                .hasValueSatisfying(p -> assertThat(p.version()).isEqualTo("a1"));
        assertThat(book.named("golden-windows"))
                .hasValueSatisfying(p -> assertThat(p.policy().select().selects("golden-windows-7", Map.of()))
                        .isTrue());
    }

    @Test
    void whatIsWrongInSeveralPoliciesIsToldAtOnceAndByPolicy() {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> Policies.parse("""
                        {"policies": {
                          "one": {"version": "a1", "policy": "one", "kind": "ami", "select": {"name": "*"}},
                          "two": {"version": "b2", "policy": "two", "kind": "vm", "select": {"name": "two-*"}}
                        }}
                        """))
                .withMessageContainingAll("one: select.name: found '*'", "two: kind: found 'vm'");
    }

    @Test
    void theLooksOfOneMomentShareAReadAndALaterOneReadsAgain() {
        var appConfig = new CountedReads();
        var policies = new Policies(appConfig, "image-steward", "live", "policies", () -> now);

        policies.read();
        now = now.plusSeconds(4);
        policies.read();
        assertThat(appConfig.reads()).isEqualTo(1);

        now = now.plusSeconds(1);
        var book = policies.read();
        assertThat(appConfig.reads()).isEqualTo(2);
        assertThat(book.named("policy-2")).isPresent();
    }

    @Test
    void aSessionWhoseTokenIsNoLongerTakenIsBegunAnew() {
        var appConfig = new CountedReads();
        var policies = new Policies(appConfig, "image-steward", "live", "policies", () -> now);
        policies.read();

        appConfig.tokenExpires();
        now = now.plusSeconds(90_000);

        assertThat(policies.read().named("policy-2")).isPresent();
        assertThat(appConfig.sessions()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "policies: {}", "[]", "{\"policies\": []}", "{\"policies\": {\"one\": 1}}", "{}", "null"})
    void whatTheStackDidNotWriteIsRefused(String text) {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> Policies.parse(text))
                .withMessageStartingWith("the deployed policies ");
    }
}
