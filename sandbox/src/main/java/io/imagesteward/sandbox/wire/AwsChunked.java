package io.imagesteward.sandbox.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import software.amazon.awssdk.core.SdkBytes;

/**
 * The {@code aws-chunked} content encoding, in which S3 clients upload: chunks with signatures, then trailing
 * checksums.
 *
 * <p>See "Signature calculations for trailing headers" in the S3 API reference. Signatures and checksums are passed
 * over; the loopback does not corrupt bytes.
 */
final class AwsChunked {

    private AwsChunked() {}

    static SdkBytes decode(byte[] sent) {
        var plain = new ByteArrayOutputStream(sent.length);
        int at = 0;
        while (true) {
            int end = endOfLine(sent, at);
            int length = length(new String(sent, at, end - at, US_ASCII));
            at = end + 2;
            if (length == 0) {
                return SdkBytes.fromByteArrayUnsafe(plain.toByteArray());
            }
            if (at + length > sent.length) {
                throw new IllegalArgumentException("An aws-chunked body ends inside a chunk of %d bytes, %d bytes early"
                        .formatted(length, at + length - sent.length));
            }
            plain.write(sent, at, length);
            at += length + 2;
        }
    }

    private static int length(String chunkHeader) {
        int extension = chunkHeader.indexOf(';');
        return Integer.parseInt(extension < 0 ? chunkHeader : chunkHeader.substring(0, extension), 16);
    }

    private static int endOfLine(byte[] sent, int from) {
        for (int i = from; i + 1 < sent.length; i++) {
            if (sent[i] == '\r' && sent[i + 1] == '\n') {
                return i;
            }
        }
        throw new IllegalArgumentException(
                "An aws-chunked body has no end of line after byte %d: a chunk starts with its length".formatted(from));
    }
}
