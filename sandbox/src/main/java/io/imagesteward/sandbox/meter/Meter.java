package io.imagesteward.sandbox.meter;

import io.imagesteward.sandbox.call.CallLog;
import io.imagesteward.sandbox.lambda.Invocations;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Reads what a run has used so far of what AWS bills, for benches that say what a sweep costs.
 *
 * @param transitions of Standard workflows, by the ARN of the state machine; retries and children of Map Runs count
 * @see <a href="https://aws.amazon.com/step-functions/pricing/">AWS Step Functions pricing</a>
 * @see <a href="https://aws.amazon.com/lambda/pricing/">AWS Lambda pricing</a>
 */
public record Meter(Supplier<Map<String, Long>> transitions, Invocations invocations, CallLog calls) {

    /** One operation of a service, by its name in signatures and in the API reference. */
    public record Operation(String service, String name) implements Comparable<Operation> {
        @Override
        public int compareTo(Operation other) {
            int order = service.compareTo(other.service);
            return order == 0 ? name.compareTo(other.name) : order;
        }
    }

    /** What was used up to one moment. */
    public record Reading(
            Map<String, Long> transitions, Map<String, Invocations.Used> invocations, Map<Operation, Long> requests) {

        public long allTransitions() {
            return transitions.values().stream().mapToLong(Long::longValue).sum();
        }

        public long allInvocations() {
            return invocations.values().stream()
                    .mapToLong(Invocations.Used::count)
                    .sum();
        }

        public double gigabyteSeconds() {
            return invocations.values().stream()
                    .mapToDouble(Invocations.Used::gigabyteSeconds)
                    .sum();
        }

        public long allRequests() {
            return requests.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** What was used so far, with the requests of everybody, people and tests too. */
    public Reading read() {
        return read(entry -> true);
    }

    /** The same with the requests that count, such as those of one role. */
    public Reading read(Predicate<CallLog.Entry> which) {
        Map<Operation, Long> requests = calls.entries().stream()
                .filter(which)
                .collect(Collectors.groupingBy(
                        entry -> new Operation(entry.service(), entry.operation()),
                        TreeMap::new,
                        Collectors.counting()));
        return new Reading(transitions.get(), invocations.byFunction(), requests);
    }
}
