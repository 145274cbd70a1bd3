package io.imagesteward.functions.sweep.report;

import io.imagesteward.core.sweep.SweepReport;
import io.imagesteward.functions.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A report as one HTML file that needs nothing else: it can be mailed, kept and opened without a network. Its policy
 * lets the browser run exactly the script that is in it, and load nothing.
 *
 * @see <a href="https://www.w3.org/TR/CSP3/">Content Security Policy</a>
 */
final class Page {

    /** Scripts see one another's names, so their order is that of use. */
    private static final List<String> SCRIPTS =
            List.of("dom.js", "data.js", "filter.js", "summary.js", "findings.js", "cells.js", "matrix.js", "page.js");

    private static final List<String> STYLES = List.of("report.css", "findings.css", "matrix.css");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final Pattern SLOT = Pattern.compile("\\{\\{([a-z-]+)}}");

    private Page() {}

    static String html(SweepReport report) {
        var script = "\"use strict\";\n(() => {\n" + joined(SCRIPTS) + "})();\n";
        var style = joined(STYLES);
        var slots = Map.of(
                "title",
                "Sweep of " + DAY.format(report.started()),
                "script",
                script,
                "script-hash",
                hash(script),
                "style",
                style,
                "style-hash",
                hash(style),
                "data",
                harmless(Json.write(Packing.of(report))));
        return SLOT.matcher(resource("report.html"))
                .replaceAll(slot -> Matcher.quoteReplacement(slots.get(slot.group(1))));
    }

    /**
     * JSON that no HTML parser takes for a tag or a comment. The escapes are JSON's own, so it reads the same.
     *
     * @see <a href="https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements">
     *     Restrictions for contents of script elements</a>
     */
    private static String harmless(String json) {
        return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }

    private static String joined(List<String> names) {
        return names.stream().map(Page::resource).collect(Collectors.joining());
    }

    private static String resource(String name) {
        try (var stream = Page.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the page's part " + name + " is not in the jar");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
