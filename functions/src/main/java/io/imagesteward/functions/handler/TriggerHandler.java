package io.imagesteward.functions.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import io.imagesteward.events.Envelope;
import io.imagesteward.events.Heard;
import io.imagesteward.functions.Wiring;
import io.imagesteward.functions.trigger.Sight;
import io.imagesteward.functions.trigger.Trigger;
import io.imagesteward.functions.trigger.Triggered;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.lambda.powertools.logging.PowertoolsLogging;

/**
 * Where EventBridge comes in. An event is only a hint that something may be worth doing: what is done depends on the
 * image as it is now, so that duplicates, stragglers and events out of order do no harm.
 */
public final class TriggerHandler implements RequestHandler<ScheduledEvent, List<String>> {

    private static final Logger LOG = LoggerFactory.getLogger(TriggerHandler.class);

    private final Trigger trigger;

    /** For the managed runtime. */
    public TriggerHandler() {
        this(Wiring.ofLambda());
    }

    public TriggerHandler(Wiring wiring) {
        this.trigger = new Trigger(
                new Sight(wiring.inventory(), wiring.workspaceImages()),
                wiring.policies(),
                wiring.executions(),
                wiring.archive()::approvals,
                wiring.hub());
    }

    @Override
    public List<String> handleRequest(ScheduledEvent event, Context context) {
        return PowertoolsLogging.withLogging(context, () -> {
            var envelope = envelope(event);
            return trigger.hear(envelope, Heard.from(envelope)).stream()
                    .map(Triggered::sentence)
                    .peek(LOG::info)
                    .toList();
        });
    }

    /** The library leaves a getter null when the event lacks the field; our own reader names every one that is missing. */
    private static Envelope envelope(ScheduledEvent event) {
        var fields = new HashMap<String, @Nullable Object>();
        fields.put("id", event.getId());
        fields.put("detail-type", event.getDetailType());
        fields.put("source", event.getSource());
        fields.put("account", event.getAccount());
        fields.put("region", event.getRegion());
        fields.put("time", event.getTime() == null ? null : event.getTime().toString());
        fields.put("resources", event.getResources());
        fields.put("detail", event.getDetail());
        return Envelope.from(fields);
    }
}
