package io.imagesteward.core.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KmsKeyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alias/golden-images",
                "1234abcd-12ab-34cd-56ef-1234567890ab",
                "mrk-1234abcd12ab34cd56ef1234567890ab",
                "arn:aws:kms:eu-west-1:999999999999:key/1234abcd-12ab-34cd-56ef-1234567890ab",
                "arn:aws-cn:kms:cn-north-1:999999999999:alias/golden-images"
            })
    void aKeyIsAnAliasAnIdOrAnArn(String text) {
        assertThat(new KmsKey(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "golden-images", "alias/", "arn:aws:s3:::bucket", "alias/with space"})
    void anythingElseIsNoKey(String text) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new KmsKey(text))
                .withMessage("found '%s'; expected a KMS key: alias/<name>, a key id or a key ARN", text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"alias/aws/ebs", "arn:aws:kms:eu-west-1:999999999999:alias/aws/ebs"})
    void anAwsManagedKeyIsRefusedBecauseNobodyElseCouldUseIt(String text) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new KmsKey(text))
                .withMessageContainingAll("customer managed key", "can't be shared");
    }
}
