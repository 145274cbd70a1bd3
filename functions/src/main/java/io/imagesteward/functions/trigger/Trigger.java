package io.imagesteward.functions.trigger;

import io.imagesteward.core.failure.Unreachable;
import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.StewardTags;
import io.imagesteward.core.inventory.Image;
import io.imagesteward.core.policy.ImageKind;
import io.imagesteward.core.policy.PolicyBook.Selection;
import io.imagesteward.core.workflow.Cause;
import io.imagesteward.core.workflow.DistributeInput;
import io.imagesteward.events.Envelope;
import io.imagesteward.events.Heard;
import io.imagesteward.functions.aws.Executions;
import io.imagesteward.functions.aws.Policies;
import io.imagesteward.functions.aws.record.Approvals;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Decides what an event is worth: reads the image it speaks of, finds its policy, and starts the workflow. */
public final class Trigger {

    private final Sight sight;
    private final Policies policies;
    private final Executions executions;
    private final Requests requests;
    private final AccountId hub;

    /** @param questions what people were asked; looked at only when one answers */
    public Trigger(
            Sight sight, Policies policies, Executions executions, Supplier<Approvals> questions, AccountId hub) {
        this.sight = sight;
        this.policies = policies;
        this.executions = executions;
        this.requests = new Requests(sight, policies, executions, new Answers(executions, questions), hub);
        this.hub = hub;
    }

    /** One outcome for each image or policy the event speaks of. */
    public List<Triggered> hear(Envelope envelope, Heard heard) {
        return requests.answer(envelope, heard).orElseGet(() -> distribute(envelope, heard));
    }

    private List<Triggered> distribute(Envelope envelope, Heard heard) {
        return Mention.in(envelope, heard, hub).stream().map(this::consider).toList();
    }

    private Triggered consider(Mention mention) {
        var seen = sight.find(mention.image());
        if (mention.requested()) {
            return asked(mention, seen);
        }
        if (seen.isEmpty() && mention.expected()) {
            throw new Unreachable(mention.image() + " is said to be available, but AWS does not show it yet", null);
        }
        return seen.map(image -> noticed(mention, image)).orElseGet(() -> ignored(mention, "no image of ours"));
    }

    /** Somebody wants this image distributed: the workflow answers, even when the answer is that it can't be. */
    private Triggered asked(Mention mention, Optional<Image> seen) {
        var chosen = Chosen.of(mention.image(), mention.policy(), seen, policies.read());
        return start(mention, seen.map(Image::tags).orElse(Map.of()), chosen.policy(), chosen.version(), true);
    }

    private Triggered noticed(Mention mention, Image image) {
        if (image.tags().containsKey(StewardTags.SOURCE)) {
            return ignored(mention, "a copy that Image Steward made");
        }
        if (image.retiring() || StewardTags.isRetiring(mention.tags().over(image.tags()))) {
            return ignored(mention, "it is being retired; what puts it back takes the mark off, and that is heard too");
        }
        return Sight.useless(image).map(why -> ignored(mention, why)).orElseGet(() -> selected(mention, image));
    }

    private Triggered selected(Mention mention, Image image) {
        var book = policies.read();
        var told = mention.tags().over(image.tags());
        if (book.select(ImageKind.of(image.ref().id()), image.name(), told) instanceof Selection.None) {
            return ignored(mention, "no policy selects it as this event tells its tags");
        }
        return DistributeInput.noticed(image, book)
                .map(first -> start(mention, image.tags(), first.policy(), first.policyVersion(), false))
                .orElseGet(() -> ignored(mention, "no policy selects it"));
    }

    private Triggered start(Mention mention, Map<String, String> tags, String policy, String version, boolean always) {
        var first = new DistributeInput(mention.image(), policy, version, Cause.of(tags));
        if (!always && executions.start(first)) {
            return new Triggered.Started(first.executionName());
        }
        var again = new DistributeInput(mention.image(), policy, version, Cause.of(tags, mention.occasion()));
        return executions.start(again)
                ? new Triggered.Started(again.executionName())
                : ignored(mention, "this very event has been answered by " + again.executionName());
    }

    private static Triggered ignored(Mention mention, String reason) {
        return new Triggered.Ignored(mention.image(), reason);
    }
}
