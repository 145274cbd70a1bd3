package io.imagesteward.functions.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.imagesteward.core.failure.BadInput;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoliciesTest {

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

    @ParameterizedTest
    @ValueSource(
            strings = {"", "policies: {}", "[]", "{\"policies\": []}", "{\"policies\": {\"one\": 1}}", "{}", "null"})
    void whatTheStackDidNotWriteIsRefused(String text) {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> Policies.parse(text))
                .withMessageStartingWith("the deployed policies ");
    }
}
