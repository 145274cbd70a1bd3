package io.imagesteward.functions.trigger;

import io.imagesteward.core.failure.BadInput;
import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.InvalidValue;
import io.imagesteward.core.policy.PolicyName;
import io.imagesteward.core.workflow.Cause;
import io.imagesteward.core.workflow.CreateInput;
import io.imagesteward.core.workflow.RestoreInput;
import io.imagesteward.core.workflow.RetireInput;
import io.imagesteward.core.workflow.ReviewInput;
import io.imagesteward.events.AmiStateChange;
import io.imagesteward.events.Envelope;
import io.imagesteward.events.Heard;
import io.imagesteward.events.ImageCreationRequested;
import io.imagesteward.events.ImageDistributionRequested;
import io.imagesteward.events.ImageImportRequested;
import io.imagesteward.events.ImageRestoreRequested;
import io.imagesteward.events.ImageRetirementApproved;
import io.imagesteward.events.ImageRetirementRefused;
import io.imagesteward.events.ImageRetirementRequested;
import io.imagesteward.events.ImageSweepRequested;
import io.imagesteward.events.OrganizationCall;
import io.imagesteward.events.OrganizationNews;
import io.imagesteward.events.ShareCancellationRequested;
import io.imagesteward.events.TagApiCall;
import io.imagesteward.events.TagChange;
import io.imagesteward.events.WorkspaceImageCall;
import io.imagesteward.functions.aws.Executions;
import io.imagesteward.functions.aws.Policies;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What people and the daily schedule ask for about retirement, and about images that are not there yet. Each of them is owed an answer, so each starts a run. */
final class Requests {

    private final Sight sight;
    private final Policies policies;
    private final Executions executions;
    private final Answers answers;
    private final AccountId hub;

    Requests(Sight sight, Policies policies, Executions executions, Answers answers, AccountId hub) {
        this.sight = sight;
        this.policies = policies;
        this.executions = executions;
        this.answers = answers;
        this.hub = hub;
    }

    /** Empty when the event is none of these. */
    Optional<List<Triggered>> answer(Envelope envelope, Heard heard) {
        return switch (heard) {
            case ImageRetirementRequested request -> Optional.of(retire(envelope, request));
            case ImageRetirementApproved yes ->
                Optional.of(List.of(answers.yes(Mention.image(hub, yes.region(), yes.imageId()), yes.by())));
            case ImageRetirementRefused no ->
                Optional.of(List.of(answers.no(Mention.image(hub, no.region(), no.imageId()), why(no))));
            case ImageRestoreRequested request -> Optional.of(List.of(restore(envelope, request)));
            case ImageCreationRequested request -> Optional.of(List.of(create(new Orders(envelope, hub).of(request))));
            case ImageImportRequested request -> Optional.of(List.of(create(new Orders(envelope, hub).of(request))));
            case ImageSweepRequested request ->
                Optional.of(List.of(started(new Sweeps(executions).start(request, envelope.id()))));
            case ShareCancellationRequested request ->
                Optional.of(List.of(started(new Sweeps(executions).leave(request, envelope.id()))));
            case OrganizationCall call when call.errorCode() != null -> Optional.of(List.of());
            case OrganizationCall _, OrganizationNews _ ->
                Optional.of(List.of(started(new Sweeps(executions).start(envelope.id()))));
            case AmiStateChange _, TagChange _, TagApiCall _, WorkspaceImageCall _, ImageDistributionRequested _ ->
                Optional.empty();
        };
    }

    private List<Triggered> retire(Envelope envelope, ImageRetirementRequested request) {
        var occasion = Cause.hash(envelope.id());
        var id = request.imageId();
        if (id != null) {
            var region = Optional.ofNullable(request.region()).orElse(envelope.region());
            return List.of(retire(Mention.image(hub, region, id), request, occasion));
        }
        var policy = request.policy();
        return policy == null
                ? reviewAll(envelope.time(), occasion, request.dryRun())
                : List.of(review(new ReviewInput(checked(policy).value(), occasion, request.dryRun())));
    }

    private Triggered retire(ImageRef image, ImageRetirementRequested request, String occasion) {
        var chosen = Chosen.of(image, Optional.ofNullable(request.policy()), sight.find(image), policies.read());
        var input = new RetireInput(image, chosen.policy(), chosen.version(), occasion, request.dryRun());
        return started(executions.start(input), input.executionName());
    }

    /** What the schedule asks for a second time, or a sweep has begun already, is not done twice in a day. */
    private List<Triggered> reviewAll(Instant when, String occasion, boolean dryRun) {
        var reviewed = policies.read().all().stream()
                .filter(versioned -> versioned.policy().retire().isPresent())
                .map(versioned -> versioned.policy().name())
                .map(policy -> dryRun
                        ? review(new ReviewInput(policy.value(), occasion, true))
                        : daily(ReviewInput.daily(policy, when)))
                .toList();
        return reviewed.isEmpty()
                ? List.of(new Triggered.Told("no policy has a section 'retire', so nothing is reviewed"))
                : reviewed;
    }

    private Triggered review(ReviewInput input) {
        return started(executions.start(input), input.executionName());
    }

    private Triggered daily(ReviewInput input) {
        return executions.start(input)
                ? new Triggered.Started(input.executionName())
                : new Triggered.Told("policy %s has had the review of this day, %s; name the policy to have another one"
                        .formatted(input.policy(), input.executionName()));
    }

    private Triggered restore(Envelope envelope, ImageRestoreRequested request) {
        var reason = Optional.ofNullable(request.reason()).orElse("somebody asked for it, and gave no reason");
        var image = Mention.image(hub, request.region(), request.imageId());
        var input = new RestoreInput(image, Cause.hash(envelope.id()), reason);
        return started(executions.start(input), input.executionName());
    }

    private Triggered create(CreateInput input) {
        return started(executions.start(input), input.executionName());
    }

    private static Triggered started(Sweeps.Outcome outcome) {
        return started(outcome.started(), outcome.execution());
    }

    private static Triggered started(boolean started, String execution) {
        return started
                ? new Triggered.Started(execution)
                : new Triggered.Told("this very event has been answered by " + execution);
    }

    /** A name that no policy has is answered by the run; one that can be no name would not even make an execution's. */
    private static PolicyName checked(String policy) {
        try {
            return new PolicyName(policy);
        } catch (InvalidValue e) {
            throw new BadInput("the event names no policy: " + e.getMessage(), e);
        }
    }

    private static String why(ImageRetirementRefused no) {
        return Optional.ofNullable(no.reason())
                .map(reason -> "%s (%s)".formatted(reason, no.by()))
                .orElse("by " + no.by());
    }
}
