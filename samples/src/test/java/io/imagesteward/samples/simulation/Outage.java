package io.imagesteward.samples.simulation;

import io.imagesteward.sandbox.call.Call;
import io.imagesteward.sandbox.call.Gate;
import io.imagesteward.sandbox.call.Refusal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.Predicate;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Functions' calls of some kind are refused from one moment to another; people's are not, they have other rights. */
record Outage(Span span, InstantSource clock, Predicate<Call> which, Function<Call, AwsServiceException> refusal)
        implements Gate {

    /** From when until when. */
    record Span(Instant from, Instant to) {
        boolean contains(Instant moment) {
            return !moment.isBefore(from) && moment.isBefore(to);
        }
    }

    static Outage down(Span span, InstantSource clock, String region) {
        return new Outage(span, clock, call -> call.region().equals(region), Refusal::unavailable);
    }

    static Outage denied(Span span, InstantSource clock, String byWhat, Predicate<Call> which) {
        return new Outage(span, clock, which, call -> Refusal.accessDenied(call, "with an explicit deny in " + byWhat));
    }

    @Override
    public void before(Call call) {
        if (call.caller().role().isPresent() && span.contains(clock.instant()) && which.test(call)) {
            throw refusal.apply(call);
        }
    }
}
