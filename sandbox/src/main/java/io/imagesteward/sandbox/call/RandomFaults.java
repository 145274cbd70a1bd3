package io.imagesteward.sandbox.call;

import java.util.random.RandomGenerator;

/**
 * What AWS and Lambda do to functions now and then, drawn from a generator with a seed, so that a run can be repeated.
 * People's calls, those without a role, are spared.
 */
public final class RandomFaults implements Gate {

    private final RandomGenerator chance;
    private final Rates rates;

    /** How likely each fault is at one call, from 0 to 1. */
    public record Rates(double throttled, double unavailable, double lostReply, double killed) {}

    public RandomFaults(RandomGenerator chance, Rates rates) {
        this.chance = chance;
        this.rates = rates;
    }

    @Override
    public synchronized void before(Call call) {
        if (call.caller().role().isEmpty()) {
            return;
        }
        if (chance.nextDouble() < rates.throttled()) {
            throw Refusal.throttled(call);
        }
        if (chance.nextDouble() < rates.unavailable()) {
            throw Refusal.unavailable(call);
        }
        killed(call);
    }

    @Override
    public synchronized void after(Call call) {
        if (call.caller().role().isEmpty()) {
            return;
        }
        if (chance.nextDouble() < rates.lostReply()) {
            throw new LostReply(call);
        }
        killed(call);
    }

    private void killed(Call call) {
        if (chance.nextDouble() < rates.killed() / 2) {
            throw new FunctionKilled(call);
        }
    }
}
