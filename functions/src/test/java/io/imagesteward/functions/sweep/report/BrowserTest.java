package io.imagesteward.functions.sweep.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Opens the page in headless Chromium and uses it; {@code src/test/browser} says how. Run by
 * {@code mvn -q -Pbrowser -pl functions -am}, because not every machine has a browser.
 */
@Tag("browser")
class BrowserTest {

    private static final Path PAGES = Path.of("target/report").toAbsolutePath();
    private static final Path PICTURE = Path.of("../docs/report.png");
    private static final String HOSTILE = "</script><script>alert(1)</script><!--<img src=x onerror=alert(2)>&amp;";

    @BeforeAll
    static void write() throws IOException {
        Files.createDirectories(PAGES);
        for (var page : Map.of(
                        "example", Swept.example(),
                        "empty", Swept.empty(),
                        "not-enabled", Swept.notEnabled(),
                        "hostile", Swept.named(HOSTILE),
                        "large", Swept.large(5_000))
                .entrySet()) {
            Files.writeString(PAGES.resolve(page.getKey() + ".html"), Page.html(page.getValue()));
        }
    }

    @Test
    void thePageCanBeReadFilteredAndUsedWithoutAMouse() throws IOException {
        var tools = NodeTools.installed("playwright-core");

        var run = NodeTools.run(
                List.of("node", "--test", "src/test/browser/report.test.mjs"),
                Map.of(
                        "PLAYWRIGHT", tools.toString(),
                        "CHROMIUM", NodeTools.chromium().toString(),
                        "PAGES", PAGES.toString()));

        assertThat(run.succeeded()).as(run.output()).isTrue();
        run.output().lines().filter(line -> line.contains("first paint")).forEach(System.out::println);
        keepPicture();
    }

    /** The picture in the README is taken over when it is asked for, as the template is: -Dsnapshots=renew. */
    private static void keepPicture() throws IOException {
        if (System.getProperty("snapshots", "compare").equals("renew")) {
            Files.copy(PAGES.resolve("report.png"), PICTURE, StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(PICTURE)
                .as("README shows it; take it with -Dsnapshots=renew")
                .exists();
    }
}
