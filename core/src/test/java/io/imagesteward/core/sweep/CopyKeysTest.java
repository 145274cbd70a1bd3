package io.imagesteward.core.sweep;

import static io.imagesteward.core.given.AmiBuilder.ami;
import static io.imagesteward.core.given.Names.GOLDEN_KEY;
import static io.imagesteward.core.given.Names.HUB;
import static io.imagesteward.core.given.Names.IRELAND;
import static io.imagesteward.core.given.Names.NOW;
import static io.imagesteward.core.given.Names.SYDNEY;
import static io.imagesteward.core.given.Names.VIRGINIA;
import static io.imagesteward.core.given.Names.image;
import static io.imagesteward.core.given.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.imagesteward.core.given.AmiBuilder;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.inventory.Encryption;
import io.imagesteward.core.policy.PolicyBook;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A policy names {@code alias/golden-images} for copies in Ireland, and no key for those in Sydney. */
class CopyKeysTest {

    private static final String GOLDEN = "arn:aws:kms:eu-west-1:999999999999:key/1";
    private static final String OTHER = "arn:aws:kms:eu-west-1:999999999999:key/2";

    private final Observed observed = new Observed();

    @Test
    void copiesUnderTheKeyThatTheAliasNamesAreAsDeclared() {
        aliasNames(GOLDEN);
        see(copy(3, 1).volume(under(GOLDEN)), copy(4, 2).volume(under(GOLDEN)));

        assertThat(findings()).isEmpty();
    }

    @Test
    void anotherKeyAndNoneAreFoundAndLeftToAPerson() {
        aliasNames(GOLDEN);
        see(copy(3, 1).volume(under(GOLDEN)).volume(under(OTHER)), copy(4, 2).volume());

        assertThat(findings())
                .extracting(Finding::subject, Finding::declared, Finding::seen)
                .containsExactly(
                        tuple(
                                new Subject.OfImage(image(3, IRELAND)),
                                "under key alias/golden-images",
                                "under key %s; alias/golden-images means %s".formatted(OTHER, GOLDEN)),
                        tuple(
                                new Subject.OfImage(image(4, IRELAND)),
                                "under key alias/golden-images",
                                "not encrypted"));
        assertThat(findings())
                .extracting(finding -> finding.remedy().sentence())
                .allMatch(sentence -> sentence.startsWith("a copy can't change its key: retire or deregister ami-"));
    }

    @Test
    void aKeyOfWhichNothingIsKnownButItsNameIsComparedByIt() {
        aliasNames(GOLDEN);
        see(
                copy(3, 1).volume(new Encryption.Unknown(OTHER, "denied")),
                copy(4, 2).volume(new Encryption.Unknown("a key that was not read", "not asked for")));

        assertThat(findings()).extracting(Finding::subject).containsExactly(new Subject.OfImage(image(3, IRELAND)));
    }

    @Test
    void whereTheAliasCouldNotBeReadOnlyWhatIsNotEncryptedIsFound() {
        see(copy(3, 1).volume(under(OTHER)), copy(4, 2).volume());

        assertThat(findings()).extracting(Finding::subject).containsExactly(new Subject.OfImage(image(4, IRELAND)));
    }

    @Test
    void wherePoliciesNameNoKeyAnyIsRight() {
        aliasNames(GOLDEN);
        see(
                ami(3).in(SYDNEY).copyOf(1, VIRGINIA).volume(under(OTHER)),
                ami(4).in(SYDNEY).copyOf(2, VIRGINIA).volume());

        assertThat(findings()).isEmpty();
    }

    private void aliasNames(String arn) {
        observed.add(new Sighting.OfKey(new Place(HUB, IRELAND), GOLDEN_KEY, arn));
    }

    private static AmiBuilder copy(int number, int source) {
        return ami(number).in(IRELAND).copyOf(source, VIRGINIA);
    }

    private static Encryption under(String keyArn) {
        return new Encryption.CustomerManaged(keyArn);
    }

    private void see(AmiBuilder... copies) {
        observed.add(new Sighting.OfAmi(ami(1).seen()));
        observed.add(new Sighting.OfAmi(ami(2).seen()));
        List.of(copies).forEach(copy -> observed.add(new Sighting.OfAmi(copy.seen())));
    }

    private List<Finding> findings() {
        var versioned =
                policy().copyingTo(IRELAND, GOLDEN_KEY).copyingTo(SYDNEY).deployedAs("1");
        var judging = new AmiJudge.Judging(HUB, NOW, source -> false);
        return new AmiJudge(versioned.policy(), new PolicyBook(List.of(versioned)), observed, judging)
                .judge().findings().stream()
                        .filter(finding -> finding.kind() == FindingKind.WRONG_KEY)
                        .toList();
    }
}
