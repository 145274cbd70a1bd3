package io.imagesteward.samples.serve;

import io.imagesteward.samples.Fleet;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Serves the demo's world at a port of 127.0.0.1 until Ctrl-C, to AWS CLI, boto3, the SDKs, or anything else that
 * speaks to AWS.
 */
public final class Serve {

    private static final int MOST_PORTS = 65_535;
    private static final Pattern MILLIS = Pattern.compile("(\\d{1,5})(?:ms)?");

    private Serve() {}

    /** Serves; the arguments are the project's folder, the port and the speed of the clock. */
    public static void main(String[] args) throws InterruptedException {
        if (args.length != 3) {
            throw new IllegalArgumentException("expected the project's folder, the port and the speed");
        }
        int port = number("port", args[1], MOST_PORTS);
        int speed = number("speed", args[2], 100_000);
        // Clients judge by their own clock whether the credentials of AssumeRole have expired, so ours begins there.
        var settings = new Served.Settings(
                Path.of(args[0]), port, speed, InstantSource.system().instant(), scene());
        var served = open(settings);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(served::close));
        System.out.println(served.introduction());
        System.out.println("Serving; Ctrl-C ends it.");
        Thread.currentThread().join();
    }

    private static Served.Scene scene() {
        return new Served.Scene(fleet(System.getProperty("world", "")), latency(System.getProperty("latency", "")));
    }

    private static Optional<Fleet> fleet(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Fleet.of(text)
                    .orElseThrow(() ->
                            refused("Found -Dworld=%s; expected such as images:1000,drifted:100.".formatted(text))));
        } catch (IllegalArgumentException contradiction) {
            throw refused("-Dworld=%s: %s.".formatted(text, contradiction.getMessage()));
        }
    }

    private static Duration latency(String text) {
        if (text.isEmpty()) {
            return Duration.ZERO;
        }
        var said = MILLIS.matcher(text);
        if (!said.matches()) {
            throw refused("Found -Dlatency=%s; expected milliseconds, such as 30ms.".formatted(text));
        }
        return Duration.ofMillis(Long.parseLong(said.group(1)));
    }

    private static Served open(Served.Settings settings) {
        try {
            return Served.open(settings, System.err);
        } catch (UncheckedIOException taken) {
            throw refused(taken.getMessage() + " Choose another one with -Dport=.");
        }
    }

    private static int number(String what, String text, int most) {
        try {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException none) {
            throw refused(refusal(what, text, most));
        }
        throw refused(refusal(what, text, most));
    }

    private static String refusal(String what, String text, int most) {
        return "Found -D%s=%s; expected a number from 1 to %d.".formatted(what, text, most);
    }

    private static IllegalStateException refused(String sentence) {
        System.err.println(sentence);
        System.exit(1);
        return new IllegalStateException(sentence);
    }
}
