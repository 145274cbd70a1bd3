package io.imagesteward.infra.observability;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.sns.ITopic;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.stepfunctions.StateMachine;
import software.constructs.Construct;

/** Tells people what no retry will put right: work that ended in failure, and failures that do not cease. */
public final class Alarms extends Construct {

    private static final int AT_ONCE = 1;

    /** A quarter of an hour: one failed call is repeated by whoever made it, and nobody need know. */
    private static final int WHEN_IT_LASTS = 3;

    private final SnsAction tellPeople;
    private final List<Alarm> alarms = new ArrayList<>();

    public Alarms(Construct scope, String id, Watched watched, Signals signals, ITopic topic) {
        super(scope, id);
        this.tellPeople = new SnsAction(topic);
        watched.machines().forEach(this::watch);
        watched.functions().forEach(this::watch);
        watched.queues().forEach(this::watch);
        watched.rules().forEach(this::watch);
        signals.all().forEach(this::watch);
    }

    List<Alarm> alarms() {
        return List.copyOf(alarms);
    }

    private void watch(StateMachine machine) {
        alarm(machine, "Failed", machine.metricFailed(), AT_ONCE, "an execution failed; its history says why");
        alarm(machine, "TimedOut", machine.metricTimedOut(), AT_ONCE, "an execution ran out of time");
    }

    private void watch(Function function) {
        alarm(function, "Errors", function.metricErrors(), WHEN_IT_LASTS, "the function keeps failing");
        alarm(function, "Throttles", function.metricThrottles(), WHEN_IT_LASTS, "the function keeps being refused");
    }

    private void watch(Queue queue) {
        var waiting = queue.metricApproximateNumberOfMessagesVisible();
        alarm(queue, "Waiting", waiting, AT_ONCE, "something could not be done; the message says what");
    }

    private void watch(Rule rule) {
        var failed = Metric.Builder.create()
                .namespace("AWS/Events")
                .metricName("FailedInvocations")
                .dimensionsMap(Map.of("RuleName", rule.getRuleName()))
                .statistic("Sum")
                .build();
        alarm(rule, "Undelivered", failed, AT_ONCE, "an event could not be delivered for good");
    }

    private void watch(Signals.Signal signal) {
        alarm("", signal.name(), signal.metric(), AT_ONCE, signal.meaning());
    }

    private void alarm(Construct about, String what, IMetric metric, int periods, String meaning) {
        alarm(Watched.name(about), what, metric, periods, meaning);
    }

    private void alarm(String about, String what, IMetric metric, int periods, String meaning) {
        var alarm = Alarm.Builder.create(this, about + what)
                .alarmDescription("Image Steward, %s: %s".formatted(about.isEmpty() ? what : about, meaning))
                .metric(metric)
                .comparisonOperator(ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD)
                .threshold(1)
                .evaluationPeriods(periods)
                // No data is the rule: nothing ran.
                .treatMissingData(TreatMissingData.NOT_BREACHING)
                .build();
        alarm.addAlarmAction(tellPeople);
        alarms.add(alarm);
    }
}
