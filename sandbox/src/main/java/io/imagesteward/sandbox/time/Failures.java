package io.imagesteward.sandbox.time;

import java.util.ArrayList;
import java.util.List;

/** What processes threw and nobody has heard of yet; the driver throws it, so that no failure is lost with its process. */
final class Failures {
    private final List<Pending<?>> promises = new ArrayList<>();
    private final List<Throwable> unclaimed = new ArrayList<>();

    /** The promise may still be awaited: its failure waits until nothing else can run. */
    synchronized void add(Pending<?> promise) {
        promises.add(promise);
    }

    /** No promise carries this one: the driver throws it at once. */
    synchronized void add(Throwable failure) {
        unclaimed.add(failure);
    }

    synchronized void throwUnclaimed() {
        throwFirst(unclaimed);
    }

    synchronized void throwUnheard() {
        List<Throwable> unheard = new ArrayList<>();
        for (Pending<?> promise : promises) {
            Throwable failure = promise.unheardFailure();
            if (failure != null) {
                unheard.add(failure);
            }
        }
        promises.clear();
        throwFirst(unheard);
    }

    private static void throwFirst(List<Throwable> failures) {
        if (failures.isEmpty()) {
            return;
        }
        Throwable first = failures.getFirst();
        failures.stream().skip(1).filter(other -> !other.equals(first)).forEach(first::addSuppressed);
        failures.clear();
        switch (first) {
            case RuntimeException unchecked -> throw unchecked;
            case Error error -> throw error;
            case Throwable checked -> throw new IllegalStateException("a process failed: " + checked, checked);
        }
    }

    /** Whether {@code failure} is only the way an abandoned process ends. */
    static boolean isUnwinding(Throwable failure) {
        return failure instanceof Abandoned;
    }
}
