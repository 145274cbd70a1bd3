package io.imagesteward.sandbox.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Retry and Catch of Task, Parallel and Map states. Each retrier counts for itself, and only within one stay in the state. */
record Recovery(List<Retrier> retriers, List<Catcher> catchers) {
    static Recovery read(Fields fields) {
        List<Retrier> retriers =
                fields.objects("Retry").stream().map(Retrier::read).toList();
        List<Catcher> catchers =
                fields.objects("Catch").stream().map(Catcher::read).toList();
        allStandsAlone(fields, "Retry", retriers.stream().map(Retrier::errors).toList());
        allStandsAlone(fields, "Catch", catchers.stream().map(Catcher::errors).toList());
        return new Recovery(retriers, catchers);
    }

    private static void allStandsAlone(Fields fields, String field, List<List<String>> entries) {
        for (int i = 0; i < entries.size(); i++) {
            boolean alone = entries.get(i).size() == 1 && i == entries.size() - 1;
            if (entries.get(i).contains(StateFailed.ALL) && !alone) {
                fields.violation(field + ": States.ALL must stand alone and in the last entry");
            }
        }
    }

    List<String> targets() {
        return catchers.stream()
                .flatMap(catcher -> catcher.exit().next().stream())
                .toList();
    }

    Transition guard(Visit visit, Exit exit, Function<Visit, JsonNode> attempt) {
        int[] used = new int[retriers.size()];
        for (Visit current = visit; ; current = current.retried()) {
            try {
                JsonNode result = attempt.apply(current);
                return exit.leave(current.withResult(result), result);
            } catch (StateFailed failure) {
                if (!waitForRetry(visit, failure, used)) {
                    return caught(current, failure);
                }
            }
        }
    }

    /** The first retrier that names the error decides; when it is used up, later ones are not asked. */
    private boolean waitForRetry(Visit visit, StateFailed failure, int[] used) {
        for (int i = 0; i < used.length; i++) {
            Retrier retrier = retriers.get(i);
            if (failure.matches(retrier.errors())) {
                if (used[i] == retrier.maxAttempts()) {
                    return false;
                }
                used[i]++;
                visit.run().countTransition();
                visit.run()
                        .time()
                        .sleep(retrier.backoff().before(used[i], visit.run().random()));
                return true;
            }
        }
        return false;
    }

    private Transition caught(Visit visit, StateFailed failure) {
        Optional<Catcher> catcher = catchers.stream()
                .filter(candidate -> failure.matches(candidate.errors()))
                .findFirst();
        if (catcher.isEmpty()) {
            throw failure;
        }
        Visit failed = visit.withError(failure);
        return catcher.get().exit().leave(failed, failed.errorOutput());
    }
}
