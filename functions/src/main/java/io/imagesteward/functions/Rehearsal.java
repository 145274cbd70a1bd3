package io.imagesteward.functions;

import io.imagesteward.functions.aws.SampleCalls;
import io.imagesteward.functions.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/**
 * Makes a function's kinds of call once before Lambda takes its snapshot, so that what is restored has loaded its
 * classes. It speaks to nobody and holds no keys: credentials, connections and times belong to one environment and may
 * not be cloned into many.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart-uniqueness.html">Handling uniqueness with Lambda
 *     SnapStart</a>
 */
final class Rehearsal implements Resource, Consumer<Consumer<SampleCalls>> {

    private final SampleCalls calls;
    private final List<Consumer<SampleCalls>> scenes = new ArrayList<>();

    private Rehearsal(SampleCalls calls) {
        this.calls = calls;
    }

    /** One that Lambda will call for; the function's {@link Wiring} keeps it, the runtime holds it only weakly. */
    static Rehearsal beforeSnapshot(SampleCalls calls) {
        var rehearsal = new Rehearsal(calls);
        Core.getGlobalContext().register(rehearsal);
        return rehearsal;
    }

    @Override
    public void accept(Consumer<SampleCalls> scene) {
        scenes.add(scene);
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        Json.write(List.of());
        scenes.forEach(scene -> scene.accept(calls));
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {}
}
