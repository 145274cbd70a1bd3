package io.imagesteward.core.policy;

import java.util.List;

/** What became of a policy document: a policy, or everything that is wrong with it at once. */
public sealed interface Reading {

    record Accepted(ImagePolicy policy) implements Reading {}

    record Rejected(List<Violation> violations) implements Reading {
        public Rejected {
            violations = List.copyOf(violations);
        }
    }
}
