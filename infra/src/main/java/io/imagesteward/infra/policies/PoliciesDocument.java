package io.imagesteward.infra.policies;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.imagesteward.infra.declaration.DeclaredPolicy;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All policies as the one JSON document that functions load, each with a version made from its own text. */
public final class PoliciesDocument {

    private static final ObjectMapper CANONICAL = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private PoliciesDocument() {}

    public static String json(Collection<DeclaredPolicy> policies) {
        var byName = new TreeMap<String, Map<String, @Nullable Object>>();
        for (var policy : policies) {
            var versioned = new TreeMap<String, @Nullable Object>(policy.document());
            versioned.put("version", version(policy));
            byName.put(policy.name(), versioned);
        }
        return canonical(Map.of("policies", byName));
    }

    /** Two policies of the same text have the same version, however their files are laid out. */
    private static String version(DeclaredPolicy policy) {
        try {
            var text = canonical(policy.document()).getBytes(StandardCharsets.UTF_8);
            var digest = MessageDigest.getInstance("SHA-256").digest(text);
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String canonical(Object value) {
        try {
            return CANONICAL.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
