package io.imagesteward.functions.aws.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.AmiId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.policy.ImageKind;
import io.imagesteward.core.policy.PolicyName;
import io.imagesteward.core.sweep.Finding;
import io.imagesteward.core.sweep.FindingKind;
import io.imagesteward.core.sweep.Remedy;
import io.imagesteward.core.sweep.Scope;
import io.imagesteward.core.sweep.Subject;
import io.imagesteward.core.sweep.SweepReport;
import io.imagesteward.core.sweep.SweptImage;
import io.imagesteward.core.sweep.Tier;
import io.imagesteward.core.sweep.Trend;
import io.imagesteward.core.sweep.Unreached;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SweepLetterTest {

    private static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");
    private static final Place PLACE = new Place(new AccountId("999999999999"), new RegionId("eu-west-1"));
    private static final List<FindingKind> KINDS = List.of(FindingKind.values());
    private static final String PAGE = "reports/2026-01-05/sweep-x.html";

    @Test
    void theFiveMostImportantFindingsAreToldWithWhatIsDoneAboutThem() {
        var text = letter("golden", 7).text();

        assertThat(text)
                .contains("7 findings, of which 4 are put right; 3 the time before.")
                .contains(
                        "The most important:\n1. public image: ami-00000000000000000 (golden-0), account 999999999999, "
                                + "eu-west-1, policy golden-linux\n"
                                + "   declared: private; seen: public, since 2026-01-05T09:00:00Z\n"
                                + "   golden-linux is enforced")
                .contains("5. unencrypted", "\nand 2 more in the report")
                .doesNotContain("6. ");
    }

    @Test
    void whereTheReportLiesAndWhatWasNotReachedIsTold() {
        var letter = letter("golden", 1, new Unreached(new Scope(PLACE, ImageKind.AMI), "the Region is down"));

        assertThat(letter.subject()).isEqualTo("Not swept in full: 1 finding, 1 of 12 scopes not reached");
        assertThat(letter.text())
                .contains("- account 999999999999, eu-west-1, ami: the Region is down", PAGE)
                .contains("What was found:\n1. ");
    }

    @Test
    void aRegionThatIsNotEnabledIsToldAndNotCountedAsUnreached() {
        var letter = letter(List.of(PLACE, new Place(PLACE.account(), new RegionId("eu-south-1"))), "golden", 1);

        assertThat(letter.subject()).isEqualTo("Swept: 1 finding");
        assertThat(letter.text())
                .contains(
                        "because the account does not use the Region",
                        "- account 999999999999, eu-west-1\n- account 999999999999, eu-south-1\n\n")
                .doesNotContain("Not reached");
    }

    @Test
    void whenAllIsAsDeclaredNobodyNeedsAMail() {
        assertThat(letter("golden", 0).worthReading()).isFalse();
        assertThat(letter("golden", 0).subject()).isEqualTo("Swept: 0 findings");
        assertThat(letter("golden", 1).worthReading()).isTrue();
        assertThat(letter("golden", 0, new Unreached(new Scope(PLACE, ImageKind.AMI), "down"))
                        .worthReading())
                .isTrue();
    }

    @Test
    void aNameCannotWriteLinesOfItsOwn() {
        assertThat(letter("golden\n2. all is well\r\n", 1).text().lines())
                .noneMatch(line -> line.startsWith("2. all is well"));
        assertThat(letter("x".repeat(5_000), 5).text()).hasSizeLessThan(4_000);
    }

    @Test
    void theSubjectFitsAMailHoweverMuchWasFound() {
        var all = IntStream.range(0, 10_000)
                .mapToObj(n -> new Unreached(new Scope(PLACE, ImageKind.AMI), "down"))
                .toArray(Unreached[]::new);

        assertThat(letter("golden", 5_000, all).subject()).hasSizeLessThan(100);
        assertThat(letter("golden", 5_000, all).text()).contains("and 9995 more in the report");
    }

    private static SweepLetter letter(String name, int findings, Unreached... unreached) {
        return letter(List.of(), name, findings, unreached);
    }

    private static SweepLetter letter(List<Place> notEnabled, String name, int findings, Unreached... unreached) {
        var report = new SweepReport(
                "sweep-x",
                Tier.FULL,
                NOW,
                NOW,
                12,
                List.of(unreached),
                notEnabled,
                List.of(),
                IntStream.range(0, findings).mapToObj(n -> image(name, n)).toList(),
                IntStream.range(0, findings).mapToObj(SweepLetterTest::finding).toList(),
                List.of(),
                Optional.of(new Trend(NOW, Map.of(FindingKind.PUBLIC_IMAGE, 1, FindingKind.NEAR_QUOTA, 2))));
        return new SweepLetter(report, PAGE);
    }

    private static SweptImage image(String name, int n) {
        return new SweptImage(ref(n), name + "-" + n, Optional.empty(), ref(n), "available", NOW, Optional.empty());
    }

    private static Finding finding(int n) {
        return new Finding(
                KINDS.get(n % KINDS.size()),
                new Subject.OfImage(ref(n)),
                Optional.of(new PolicyName("golden-linux")),
                Optional.empty(),
                PLACE,
                "private",
                "public",
                NOW,
                n % 2 == 0
                        ? new Remedy(Remedy.Kind.DISTRIBUTE, "golden-linux is enforced")
                        : Remedy.none("only audits"));
    }

    private static ImageRef ref(int n) {
        return new ImageRef(PLACE.account(), PLACE.region(), new AmiId("ami-%017d".formatted(n)));
    }
}
