package io.imagesteward.core.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.imagesteward.core.given.Names;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrincipalTest {

    static Stream<Principal> everyKind() {
        return Stream.of(Names.PAYMENTS, Names.ORGANIZATION, Names.WORKLOADS, Names.EVERYONE);
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void whatAPrincipalWritesItReadsBack(Principal principal) {
        assertThat(Principal.parse(principal.text())).isEqualTo(principal);
    }

    @Test
    void peopleReadWhichKindItIs() {
        assertThat(everyKind().map(Object::toString))
                .containsExactly(
                        "111122223333", "organization o-exampleorgid", "OU ou-ab12-workloads", "everyone (public)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "o-exampleorgid",
                "arn:aws:organizations::999999999999:root/o-exampleorgid/r-ab12",
                "arn:aws:organizations::999999999999:organization/o-short"
            })
    void onlyTheArnOfAnOrganizationIsOne(String text) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new Principal.Organization(text))
                .withMessageContainingAll("found '" + text + "'", "expected an organization ARN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ou-ab12-workloads",
                "arn:aws:organizations::999999999999:organization/o-exampleorgid",
                "arn:aws:organizations::999999999999:ou/o-exampleorgid/ou-ab12"
            })
    void onlyTheArnOfAnOrganizationalUnitIsOne(String text) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new Principal.OrganizationalUnit(text))
                .withMessageContainingAll("found '" + text + "'", "expected an OU ARN");
    }

    @Test
    void aWordThatIsNoPrincipalIsRefusedAsAnAccount() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> Principal.parse("everybody"))
                .withMessageContaining("12 digits");
    }
}
