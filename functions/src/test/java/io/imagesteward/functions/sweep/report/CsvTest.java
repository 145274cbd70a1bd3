package io.imagesteward.functions.sweep.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    private static final String TITLES =
            "kind,subject,name,owner,subject_region,policy,principal,account,region,declared,seen,since,remedy,"
                    + "what_will_be_done\r\n";

    @Test
    void aReportOfNothingIsTheTitlesAlone() {
        assertThat(Csv.of(Swept.empty())).isEqualTo(TITLES);
    }

    @Test
    void everyFindingIsALine() {
        assertThat(Csv.of(Swept.large(50)).lines()).hasSize(51);
    }

    @Test
    void aLineSaysWhatWhereSinceWhenAndWhatWillBeDone() {
        assertThat(Csv.of(Swept.example()))
                .startsWith(TITLES)
                .contains("PUBLIC_IMAGE,ami-", ",golden-linux-2025.10,999999999999,us-east-1,golden-linux,all,")
                .contains(
                        "\"shared with 111122223333, 222233334444, OU ou-ab12-workloads\",everyone (public) may launch it,"
                                + "2026-01-05T09:00:00Z,DISTRIBUTE,")
                .contains(
                        ",eu-west-1,golden-linux,222233334444,999999999999,eu-west-1,shared with 222233334444,\"222233334444 can't use the key")
                .contains("\r\nNEAR_QUOTA,,,999999999999,us-east-1,")
                .contains("\r\nORPHANED_SNAPSHOT,snap-0771d67c8b5dad420,,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void aNameThatLooksLikeAFormulaIsText(String name) {
        assertThat(Csv.of(Swept.named(name))).contains("'" + name).doesNotContain("," + name, ",\"" + name);
    }

    @Test
    void quotesCommasAndLineEndsStayInTheirCell() {
        assertThat(Csv.of(Swept.named("a \"b\", c\nd"))).contains(",\"a \"\"b\"\", c\nd\",");
    }
}
