package io.imagesteward.infra.observability;

import java.util.List;
import java.util.stream.Stream;
import software.amazon.awscdk.services.cloudwatch.AlarmStatusWidget;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.IWidget;
import software.constructs.Construct;

/** One page that answers: does anything call for help, what ran, what failed, what was left lying. */
public final class Overview extends Construct {

    private static final int HALF = 12;

    public Overview(Construct scope, String id, Watched watched, Signals signals, Alarms alarms) {
        super(scope, id);
        var machines = watched.machines();
        var functions = watched.functions();
        var ends = machines.stream()
                .flatMap(machine ->
                        Stream.of(machine.metricSucceeded(), machine.metricFailed(), machine.metricTimedOut()))
                .toList();
        var failures = functions.stream()
                .flatMap(function -> Stream.of(function.metricErrors(), function.metricThrottles()))
                .toList();
        var durations =
                functions.stream().map(function -> function.metricDuration()).toList();
        var waiting = watched.queues().stream()
                .map(queue -> queue.metricApproximateNumberOfMessagesVisible())
                .toList();
        var calls = signals.all().stream().map(Signals.Signal::metric).toList();
        Dashboard.Builder.create(this, "Dashboard")
                .widgets(List.of(
                        List.of(status(alarms)),
                        List.of(graph("Executions", ends), graph("Left lying", waiting)),
                        List.of(graph("Retirements that need a person", calls)),
                        List.of(graph("Failures of functions", failures), graph("Durations of functions", durations))))
                .build();
    }

    private static IWidget status(Alarms alarms) {
        return AlarmStatusWidget.Builder.create()
                .title("Alarms")
                .alarms(alarms.alarms())
                .width(2 * HALF)
                .build();
    }

    private static IWidget graph(String title, List<? extends IMetric> metrics) {
        return GraphWidget.Builder.create()
                .title(title)
                .left(metrics)
                .width(HALF)
                .build();
    }
}
