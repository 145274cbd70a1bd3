package io.imagesteward.sandbox.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/** Names and values as URLs and HTML forms write them. */
final class Form {

    private Form() {}

    static Map<String, List<String>> parse(@Nullable String text) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        if (text == null) {
            return values;
        }
        var pairs = new StringTokenizer(text, "&");
        while (pairs.hasMoreTokens()) {
            String pair = pairs.nextToken();
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            values.computeIfAbsent(URLDecoder.decode(name, UTF_8), n -> new ArrayList<>())
                    .add(URLDecoder.decode(value, UTF_8));
        }
        return values;
    }

    /** Decodes a part of a path, where a plus sign is just a plus sign. */
    static String decodePath(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
    }
}
