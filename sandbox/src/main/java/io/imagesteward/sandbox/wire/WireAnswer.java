package io.imagesteward.sandbox.wire;

import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;

/** An HTTP response in full, ready to be sent. */
record WireAnswer(int status, Map<String, String> headers, SdkBytes body) {

    static WireAnswer of(int status, String contentType, String text) {
        return new WireAnswer(status, Map.of("Content-Type", contentType), SdkBytes.fromUtf8String(text));
    }
}
