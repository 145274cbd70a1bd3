package io.imagesteward.functions.handler;

import io.imagesteward.core.workflow.ObserveTask;
import io.imagesteward.functions.Wiring;
import io.imagesteward.functions.aws.Policies;
import io.imagesteward.functions.observe.Creations;
import io.imagesteward.functions.observe.Distributions;
import io.imagesteward.functions.observe.Restorations;
import io.imagesteward.functions.observe.Retirements;
import io.imagesteward.functions.observe.Reviews;
import io.imagesteward.functions.observe.Undertakings;
import io.imagesteward.functions.observe.Uses;
import io.imagesteward.functions.sweep.Audits;
import io.imagesteward.functions.sweep.Judgements;
import io.imagesteward.functions.sweep.Outlines;

/** Looks and plans. Its role can read and nothing else, so no mistake here can change an image. */
public final class ObserveHandler extends JsonHandler<ObserveTask, Object> {

    private final Wiring wiring;
    private final Policies policies;

    /** For the managed runtime. */
    public ObserveHandler() {
        this(Wiring.ofLambda());
    }

    public ObserveHandler(Wiring wiring) {
        super(ObserveTask.class);
        this.wiring = wiring;
        this.policies = wiring.policies();
    }

    @Override
    Object handle(ObserveTask task) {
        return switch (task) {
            case ObserveTask.Family family -> distributions().family(family);
            case ObserveTask.Copy copy -> distributions().copy(copy);
            case ObserveTask.Parameter(var step) -> distributions().parameter(step);
            case ObserveTask.DueImages(var policy) -> new Reviews(wiring, policies).due(policy);
            case ObserveTask.Retirement retirement -> new Retirements(wiring, policies).mayGo(retirement);
            case ObserveTask.Use use -> new Uses(wiring, policies).of(use);
            case ObserveTask.Gate gate -> undertakings().gate(gate);
            case ObserveTask.Remains(var image) -> undertakings().remains(image);
            case ObserveTask.Creation(var input) -> new Creations(wiring, policies).check(input);
            case ObserveTask.Created created -> new Creations(wiring, policies).made(created);
            case ObserveTask.Restoration(var image) -> new Restorations(wiring, policies).needs(image);
            case ObserveTask.Scopes scopes -> new Outlines(wiring, policies).list(scopes);
            case ObserveTask.Audit audit -> new Audits(wiring, policies).read(audit);
            case ObserveTask.Judge judge -> new Judgements(wiring, policies).judge(judge);
        };
    }

    private Distributions distributions() {
        return new Distributions(wiring, policies);
    }

    private Undertakings undertakings() {
        return new Undertakings(wiring, policies);
    }
}
