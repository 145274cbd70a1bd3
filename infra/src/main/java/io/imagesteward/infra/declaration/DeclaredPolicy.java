package io.imagesteward.infra.declaration;

import io.imagesteward.core.policy.ImagePolicy;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A policy as its author wrote it, which is what gets deployed, and as it was understood. */
public record DeclaredPolicy(Map<String, @Nullable Object> document, ImagePolicy policy) {

    public String name() {
        return policy.name().value();
    }
}
