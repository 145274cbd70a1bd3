package io.imagesteward.infra.permissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.imagesteward.infra.audit.Exemption;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrantTest {

    private static final List<String> COPY = List.of("ec2:CopyImage");
    private static final List<String> IMAGES = List.of("arn:aws:ec2:eu-west-1::image/ami-1", "arn:aws:ec2:*::image/*");

    @Test
    void aWildcardWithoutAReasonIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Grant.allow(COPY, IMAGES))
                .withMessageContainingAll("ec2:CopyImage", "arn:aws:ec2:*::image/*", "allowAny");
        assertThatIllegalArgumentException().isThrownBy(() -> Grant.allowAny("", COPY, IMAGES));
    }

    @Test
    void aReasonExemptsTheWildcardsAndNothingElse() {
        var exemptions = Grant.allowAny("No id is known before.", COPY, IMAGES).exemptions();

        assertThat(exemptions)
                .extracting(exemption -> exemption.finding().orElseThrow())
                .containsExactly("/^Resource::arn:aws:ec2:\\*::image\\/\\*$/");
        assertThat(exemptions).extracting(Exemption::reason).containsExactly("No id is known before.");
    }
}
