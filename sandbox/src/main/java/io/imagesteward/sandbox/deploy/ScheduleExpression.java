package io.imagesteward.sandbox.deploy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * When a schedule is due. Of cron it knows the daily ones, {@code cron(minute hour * * ? *)}; another is an error.
 *
 * @see <a href="https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html">Schedule types</a>
 */
record ScheduleExpression(UnaryOperator<Instant> next) {

    private static final Pattern RATE = Pattern.compile("rate\\((\\d+) (minute|hour|day)s?\\)");
    private static final Pattern DAILY =
            Pattern.compile("cron\\((\\d{1,2}) (\\d{1,2}) (?:\\* \\* \\?|\\? \\* \\*) \\*\\)");

    static ScheduleExpression of(String expression, String zone, Instant created) {
        var rate = RATE.matcher(expression);
        if (rate.matches()) {
            return every(duration(Long.parseLong(rate.group(1)), rate.group(2)), created);
        }
        var daily = DAILY.matcher(expression);
        if (daily.matches()) {
            var time = LocalTime.of(Integer.parseInt(daily.group(2)), Integer.parseInt(daily.group(1)));
            return daily(time, ZoneId.of(zone));
        }
        throw new IllegalArgumentException(
                "a schedule says %s; the sandbox knows rate(n minutes|hours|days) and cron(minute hour * * ? *)"
                        .formatted(expression));
    }

    Instant following(Instant now) {
        return next.apply(now);
    }

    private static ScheduleExpression every(Duration period, Instant created) {
        return new ScheduleExpression(now -> {
            var passed = Duration.between(created, now).dividedBy(period);
            return created.plus(period.multipliedBy(passed + 1));
        });
    }

    private static ScheduleExpression daily(LocalTime time, ZoneId zone) {
        return new ScheduleExpression(now -> {
            var today = now.atZone(zone).toLocalDate().atTime(time).atZone(zone);
            return (today.toInstant().isAfter(now) ? today : today.plusDays(1)).toInstant();
        });
    }

    private static Duration duration(long number, String unit) {
        return switch (unit) {
            case "minute" -> Duration.ofMinutes(number);
            case "hour" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }
}
