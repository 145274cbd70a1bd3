package io.imagesteward.sandbox.aws.kms;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.imagesteward.sandbox.world.TestWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyPolicyTest {

    private final KmsPlace keys = new TestWorld().hub().kms();
    private final String key = keys.key("alias/golden-images");

    @Test
    void whatTheSandboxCannotEvaluateIsNoKeyPolicy() {
        assertThatThrownBy(() -> keys.policy(key, """
                        {"Statement": [{"Effect": "Allow", "Principal": "*", "NotAction": "kms:Decrypt", "Resource": "*"}]}
                        """))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NotAction");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{", "\"text\""})
    void whatIsNoJsonObjectIsNoKeyPolicy(String text) {
        assertThatThrownBy(() -> keys.policy(key, text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text);
    }
}
