package io.imagesteward.infra;

import io.imagesteward.infra.declaration.Declaration;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A digest of all that a synthesis is made from. Of contents, not of times: the build writes its jars anew even when
 * nothing in them has changed.
 */
final class Inputs {

    private Inputs() {}

    static String fingerprint(Synthesis synthesis) throws IOException {
        var cdkJson = synthesis.cdkJson();
        var root = cdkJson.resolveSibling("");
        var inputs = new ArrayList<>(List.of(cdkJson, synthesis.functionsJar()));
        for (var policy : Declaration.read(cdkJson).hub().policyFiles()) {
            inputs.add(cdkJson.resolveSibling(policy));
        }
        var digest = sha256();
        try (var sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            for (var entry : System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator), -1)) {
                // A library's name carries its version, and its contents never change.
                sink.write(entry.getBytes(StandardCharsets.UTF_8));
                if (Path.of(entry).toAbsolutePath().startsWith(root)) {
                    inputs.add(Path.of(entry));
                }
            }
            for (var input : inputs) {
                add(input, sink);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(Path input, OutputStream sink) throws IOException {
        if (!Files.exists(input)) {
            return;
        }
        try (var files = Files.walk(input)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                sink.write(file.toString().getBytes(StandardCharsets.UTF_8));
                try (InputStream content = Files.newInputStream(file)) {
                    content.transferTo(sink);
                }
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
