package io.imagesteward.samples.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** Starts of one function in one way. */
record Series(Launch launch, Variant variant, List<ColdStart> starts) {

    Series(Launch launch, Variant variant) {
        this(launch, variant, new ArrayList<>());
    }

    /** Starts it once more. */
    void start(Requests.Request request) {
        starts.add(launch.of(request, variant));
    }

    /** The median of each figure. */
    ColdStart median() {
        return new ColdStart(
                median(ColdStart::total),
                median(ColdStart::cpu),
                median(ColdStart::init),
                median(ColdStart::invoke),
                median(ColdStart::peakMegabytes));
    }

    private long median(ToLongFunction<ColdStart> figure) {
        var sorted = starts.stream().mapToLong(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
