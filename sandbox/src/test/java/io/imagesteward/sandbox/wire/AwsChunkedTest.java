package io.imagesteward.sandbox.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class AwsChunkedTest {

    @Test
    void chunksJoinWithoutTheirSignaturesAndTrailers() {
        String sent = String.join(
                "\r\n",
                "5;chunk-signature=ab",
                "first",
                "8;chunk-signature=cd",
                "\r\nsecond",
                "0;chunk-signature=ef",
                "x-amz-checksum-crc32:AAAAAA==",
                "x-amz-trailer-signature:00",
                "",
                "");

        assertThat(AwsChunked.decode(sent.getBytes(UTF_8)).asUtf8String()).isEqualTo("first\r\nsecond");
    }

    @Test
    void chunksNeedNoSignature() {
        assertThat(AwsChunked.decode("a\r\n0123456789\r\n2\r\nab\r\n0\r\n\r\n".getBytes(UTF_8))
                        .asUtf8String())
                .isEqualTo("0123456789ab");
    }

    @Test
    void aBodyCutShortIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AwsChunked.decode("a\r\n01234".getBytes(UTF_8)))
                .withMessageContaining("inside a chunk of 10 bytes, 5 bytes early");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AwsChunked.decode("5\r\nfirst\r\n".getBytes(UTF_8)))
                .withMessageContaining("no end of line after byte 10");
    }
}
