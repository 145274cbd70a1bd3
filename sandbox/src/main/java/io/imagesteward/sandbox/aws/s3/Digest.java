package io.imagesteward.sandbox.aws.s3;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import software.amazon.awssdk.core.SdkBytes;

/** The digest that S3 uses as the ETag of an object that was put in one piece. */
final class Digest {

    private Digest() {}

    static String md5(SdkBytes bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes.asByteArrayUnsafe()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has MD5", e);
        }
    }
}
