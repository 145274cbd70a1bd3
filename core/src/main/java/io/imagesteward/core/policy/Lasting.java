package io.imagesteward.core.policy;

import io.imagesteward.core.image.InvalidValue;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;

/** Lengths of time as policies write them: {@code P90D}, {@code P2W} or {@code PT36H}. */
final class Lasting {

    /**
     * EC2 may learn of a launch a day late, so that shorter spans would prove nothing.
     *
     * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ami-last-launched-time.html">LastLaunchedTime</a>
     */
    private static final Duration LAUNCH_LAG = Duration.ofDays(1);

    private Lasting() {}

    static Duration age(String text) {
        return atLeast(LAUNCH_LAG, text, "an age of at least P1D");
    }

    static Duration unused(String text) {
        return atLeast(
                LAUNCH_LAG.multipliedBy(2), text, "at least P2D, because EC2 learns of a launch up to a day late");
    }

    /**
     * A day shows every launch. Launch templates of other accounts can be missing from usage reports for some days, so a
     * shorter wait than the usual one trades that evidence for speed; AWS names no bound that could be enforced here.
     *
     * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/your-ec2-ami-usage.html">View your AMI usage</a>
     */
    static Duration grace(String text) {
        var grace = atLeast(LAUNCH_LAG, text, "at least P1D, because EC2 learns of a launch up to a day late");
        if (grace.compareTo(RetirementRule.LONGEST_GRACE) > 0) {
            throw new InvalidValue("'" + text + "'", "at most P90D");
        }
        return grace;
    }

    private static Duration atLeast(Duration least, String text, String expected) {
        var found = parse(text);
        if (found.compareTo(least) < 0) {
            throw new InvalidValue("'" + text + "'", expected);
        }
        return found;
    }

    private static Duration parse(String text) {
        try {
            return text.contains("T") ? Duration.parse(text) : days(text);
        } catch (DateTimeException | ArithmeticException e) {
            throw new InvalidValue("'" + text + "'", "a duration such as P90D, P2W or PT36H");
        }
    }

    private static Duration days(String text) {
        var period = Period.parse(text);
        if (period.toTotalMonths() != 0) {
            throw new InvalidValue("'" + text + "'", "days or weeks, such as P90D, because months differ in length");
        }
        return Duration.ofDays(LocalDate.EPOCH.until(LocalDate.EPOCH.plus(period), ChronoUnit.DAYS));
    }
}
