package io.imagesteward.core.given;

import io.imagesteward.core.policy.RetirementRule;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** A retirement rule that lets every image go at once, until a test says otherwise. */
public final class RuleBuilder {

    private Optional<Integer> keepLatest = Optional.empty();
    private Optional<Duration> after = Optional.empty();
    private Optional<Duration> deprecateAfter = Optional.empty();
    private Optional<Duration> unusedFor = Optional.empty();
    private boolean approval;
    private Map<String, String> exclude = Map.of();

    private RuleBuilder() {}

    public static RuleBuilder rule() {
        return new RuleBuilder();
    }

    public RuleBuilder keepingLatest(int number) {
        this.keepLatest = Optional.of(number);
        return this;
    }

    public RuleBuilder after(int days) {
        this.after = Optional.of(Duration.ofDays(days));
        return this;
    }

    public RuleBuilder deprecatingAfter(int days) {
        this.deprecateAfter = Optional.of(Duration.ofDays(days));
        return this;
    }

    public RuleBuilder unusedFor(int days) {
        this.unusedFor = Optional.of(Duration.ofDays(days));
        return this;
    }

    public RuleBuilder excluding(String key, String value) {
        this.exclude = Map.of(key, value);
        return this;
    }

    public RuleBuilder approved() {
        this.approval = true;
        return this;
    }

    public RetirementRule said() {
        return new RetirementRule(
                keepLatest, after, deprecateAfter, unusedFor, RetirementRule.USUAL_GRACE, approval, exclude);
    }
}
