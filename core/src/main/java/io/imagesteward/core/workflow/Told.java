package io.imagesteward.core.workflow;

import java.util.ArrayList;
import java.util.List;

/**
 * Sentences as a workflow can carry them, which is 256 KiB with all it has to carry: what thousands say is told in part, and
 * counted.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html">Step Functions quotas</a>
 */
final class Told {

    static final int MOST = 50;

    private Told() {}

    /** @param what they are called when not all are told */
    static List<String> of(String what, List<String> all) {
        if (all.size() <= MOST) {
            return all;
        }
        var some = new ArrayList<>(all.subList(0, MOST));
        some.add("of %d %s %d are told".formatted(all.size(), what, MOST));
        return some;
    }
}
