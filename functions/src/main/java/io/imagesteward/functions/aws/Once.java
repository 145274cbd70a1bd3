package io.imagesteward.functions.aws;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes something when it is first needed, and keeps it: an SDK client costs a cold start what few tasks use. */
public final class Once<T> implements Supplier<T> {

    private final Supplier<T> maker;
    private @Nullable T made;

    public Once(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public synchronized T get() {
        var known = made;
        if (known == null) {
            known = maker.get();
            made = known;
        }
        return known;
    }
}
