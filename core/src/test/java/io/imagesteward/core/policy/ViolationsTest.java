package io.imagesteward.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an author reads who made one mistake: where it is, what was found, what to write instead. */
class ViolationsTest {

    @ParameterizedTest
    @CsvSource({"shares,share", "limit,limits", "modes,mode", "Policy,policy"})
    void aMisspeltKeyIsGivenTheOneThatWasMeant(String misspelt, String meant) {
        assertOnly(
                PolicyDocument.small().with(misspelt, "{}"),
                "%s: found the unknown key '%s'; expected '%s'?".formatted(misspelt, misspelt, meant));
    }

    @Test
    void aKeyThatResemblesNothingIsShownAllThatThereAre() {
        assertOnly(
                PolicyDocument.small().with("share", "{\"everybodyInTheBuilding\": true}"),
                "share.everybodyInTheBuilding: found the unknown key 'everybodyInTheBuilding'; "
                        + "expected one of accounts, organizationalUnits, organizations, tagsVisibleToTargets");
    }

    @Test
    void anUnquotedAccountNumberIsAskedToBeQuoted() {
        assertOnly(
                PolicyDocument.small().with("share", "{\"accounts\": [\"111122223333\", 222233334444]}"),
                "share.accounts[1]: found the number 222233334444; expected text; put it in quotes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"all", "*", "11112222333"})
    void nobodyCanShareWithTheWholeWorldOrHalfAnAccount(String account) {
        assertThat(PolicyDocument.small()
                        .with("share", "{\"accounts\": [\"%s\"]}".formatted(account))
                        .sentences())
                .singleElement()
                .asString()
                .startsWith(
                        "share.accounts[0]: found '%s'; expected an AWS account id of 12 digits".formatted(account));
    }

    @Test
    void whetherTagsAreVisibleIsTrueOrFalse() {
        assertOnly(
                PolicyDocument.small().with("share", "{\"tagsVisibleToTargets\": \"yes\"}"),
                "share.tagsVisibleToTargets: found 'yes'; expected true or false");
    }

    @Test
    void tagsOfImagesOfWorkspacesAreShownToNobody() {
        assertThat(PolicyDocument.small()
                        .with("kind", "\"workspaces-image\"")
                        .with("share", "{\"tagsVisibleToTargets\": true}")
                        .sentences())
                .singleElement()
                .asString()
                .startsWith("share.tagsVisibleToTargets: found a setting that Image Steward does not support yet; "
                        + "expected no such key: WorkSpaces lets nobody tag what is shared with them");
    }

    @Test
    void aKindThatIsNoneIsRefused() {
        assertOnly(
                PolicyDocument.small().with("kind", "\"docker-image\""),
                "kind: found 'docker-image'; expected ami or workspaces-image");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "copy   | {'regions': [{'region': 'eu-west-1', 'kmsKey': 'alias/a'}]} | copy.regions[0].kmsKey",
                "retire | {'after': 'P90D', 'deprecateAfter': 'P60D'}                | retire.deprecateAfter",
                "retire | {'keepLatest': 3, 'unusedFor': 'P30D'}                     | retire.unusedFor"
            })
    void whatWorkspacesDoesNotHaveIsRefusedForItsImages(String key, String json, String path) {
        assertThat(PolicyDocument.small()
                        .with("kind", "\"workspaces-image\"")
                        .with(key, json.replace('\'', '"'))
                        .sentences())
                .singleElement()
                .asString()
                .startsWith(path + ": found a setting that Image Steward does not support yet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"tags\": {}}"})
    void aSelectorThatSelectsEverythingIsRefused(String select) {
        assertOnly(
                PolicyDocument.small().with("select", select),
                "select: found nothing; expected a name such as \"golden-linux-*\", or tags, or both");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "**", " "})
    void aNameThatIsOnlyStarsIsRefusedEvenBesideTags(String glob) {
        assertThat(PolicyDocument.small()
                        .with("select", "{\"name\": \"%s\", \"tags\": {\"Product\": \"golden-linux\"}}".formatted(glob))
                        .sentences())
                .containsExactly(
                        "select.name: found '%s'; expected a name with at least one letter besides *".formatted(glob));
    }

    @Test
    void bothLimitsAreCheckedAndNamed() {
        assertThat(PolicyDocument.small()
                        .with("limits", "{\"images\": 0, \"percent\": 0}")
                        .sentences())
                .containsExactly(
                        "limits.images: found 0; expected a limit of at least 1 image",
                        "limits.percent: found 0; expected a percentage from 1 to 100");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"5\"", "2.5", "[5]", "99999999999"})
    void aLimitIsAWholeNumber(String images) {
        assertThat(PolicyDocument.small()
                        .with("limits", "{\"images\": %s}".formatted(images))
                        .violations())
                .singleElement()
                .satisfies(v -> assertThat(v.path()).isEqualTo("limits.images"))
                .satisfies(v -> assertThat(v.expected()).isEqualTo("a whole number"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"latest", "/", "/aws/service/latest", "/ssm/x", "/SSM/x", "/images/with space"})
    void aParameterIsAPathOutsideTheNamesOfAws(String parameter) {
        assertThat(PolicyDocument.small()
                        .with("publish", "{\"parameter\": \"%s\"}".formatted(parameter))
                        .sentences())
                .singleElement()
                .asString()
                .startsWith("publish.parameter: found '%s'; expected a parameter path".formatted(parameter));
    }

    @Test
    void aPublicationWithoutParameterIsNoPublication() {
        assertOnly(
                PolicyDocument.small().with("publish", "{}"),
                "publish.parameter: found nothing; expected a parameter path");
    }

    @ParameterizedTest
    @CsvSource({"share,a mapping with keys", "copy,a mapping with keys", "limits,a mapping with keys"})
    void aSectionIsAMapping(String section, String expected) {
        assertOnly(
                PolicyDocument.small().with(section, "[\"111122223333\"]"),
                "%s: found a list; expected %s".formatted(section, expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Golden", "1st", "a-name-that-is-longer-than-thirty", "with space", ""})
    void aPolicyNameFitsTagsAndExecutionNames(String name) {
        assertThat(PolicyDocument.small()
                        .with("policy", "\"%s\"".formatted(name))
                        .violations())
                .extracting(Violation::path, Violation::found)
                .containsExactly(tuple("policy", "'" + name + "'"));
    }

    static void assertOnly(PolicyDocument document, String sentence) {
        assertThat(document.sentences()).isEqualTo(List.of(sentence));
    }
}
