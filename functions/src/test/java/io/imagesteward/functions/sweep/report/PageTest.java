package io.imagesteward.functions.sweep.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.imagesteward.core.sweep.FindingKind;
import io.imagesteward.functions.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/json\" id=\"report\">(.*?)</script>", Pattern.DOTALL);

    @Test
    void thePageOfAnEmptyReportIsSmallerThanSixtyKilobytes() {
        assertThat(bytes(Page.html(Swept.empty()))).isLessThan(60_000);
    }

    @Test
    void thePageOfFiveThousandImagesAndFindingsIsSmallerThanAMegabyte() {
        assertThat(bytes(Page.html(Swept.large(5_000)))).isLessThan(1_000_000);
    }

    @Test
    void aPageCarriesEveryImageAndEveryFinding() {
        var report = Swept.large(1_000);

        var data = data(Page.html(report));

        assertThat(data.get("images")).hasSize(1_000);
        assertThat(data.get("findings")).hasSize(1_000);
        assertThat(data.get("policies")).hasSize(10);
    }

    @Test
    void aPageKnowsEveryKindOfFindingWithItsTitle() {
        assertThat(data(Page.html(Swept.empty())).get("kinds"))
                .hasSize(FindingKind.values().length)
                .anyMatch(kind -> kind.get("title").asText().equals(FindingKind.NEAR_QUOTA.title()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><script>alert(1)</script>",
                "<!--<script>",
                "{{script}}",
                "$1 \\ \" ' & &lt;",
                "golden\u2028linux\u0000\n",
                "🖥️ ゴールデン"
            })
    void aNameThatSomebodyElseChoseIsReadBackAndAddsNoElement(String name) {
        var page = Page.html(Swept.named(name));

        assertThat(data(page).at("/images/0/2").asText()).isEqualTo(name);
        assertThat(data(page).get("texts")).anyMatch(text -> text.asText().equals(name));
        assertThat(page.split("<script", -1))
                .hasSameSizeAs(Page.html(Swept.named("golden")).split("<script", -1));
        assertThat(page).doesNotContain("<!--");
    }

    @Test
    void theFirstSweepComparesItselfWithNothing() {
        assertThat(data(Page.html(Swept.large(10))).has("before")).isFalse();
        assertThat(data(Page.html(Swept.example()))
                        .at("/before/findings/MISSING_COPY")
                        .asInt())
                .isEqualTo(4);
    }

    @Test
    void theBrowserIsToldToRunThisScriptAloneAndToLoadNothing() throws Exception {
        var page = Page.html(Swept.example());
        var script = between(page, "</script>\n<script>", "</script>");
        var style = between(page, "<style>", "</style>");

        assertThat(page)
                .contains("default-src 'none'; script-src 'sha256-%s'; style-src 'sha256-%s'; img-src data:"
                        .formatted(hash(script), hash(style)))
                .doesNotContain("unsafe-inline")
                .doesNotContainPattern("(src|href)=\"(https?:)?//");
    }

    @Test
    void noScriptEverWritesHtml() {
        assertThat(between(Page.html(Swept.empty()), "</script>\n<script>", "</script>"))
                .contains("textContent")
                .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "fetch(");
    }

    private static JsonNode data(String page) {
        var matcher = DATA.matcher(page);
        assertThat(matcher.find()).isTrue();
        try {
            return Json.MAPPER.readTree(matcher.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String between(String page, String start, String end) {
        var from = page.indexOf(start) + start.length();
        return page.substring(from, page.indexOf(end, from));
    }

    private static String hash(String text) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(digest);
    }

    private static int bytes(String page) {
        return page.getBytes(StandardCharsets.UTF_8).length;
    }
}
