package io.imagesteward.sandbox.aws.ec2;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Moments as EC2 writes them into the text members of an image: always with milliseconds. */
final class Iso {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Iso() {}

    static String text(Instant instant) {
        return FORMAT.format(instant);
    }
}
