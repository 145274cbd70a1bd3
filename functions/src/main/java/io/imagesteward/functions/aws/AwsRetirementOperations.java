package io.imagesteward.functions.aws;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.step.RetirementOperations;
import io.imagesteward.core.step.RetirementResult;
import io.imagesteward.core.step.RetirementStep;
import io.imagesteward.functions.aws.client.AwsClients;
import io.imagesteward.functions.aws.ec2.Deletion;
import io.imagesteward.functions.aws.ec2.Retirement;
import io.imagesteward.functions.aws.usage.UsageReports;
import io.imagesteward.functions.aws.workspaces.Desks;
import io.imagesteward.functions.aws.workspaces.WorkspaceDeletion;
import java.time.InstantSource;

/** Does what takes images out of use and brings them back. Only one role allows all of it. */
public final class AwsRetirementOperations implements RetirementOperations {

    private final AwsClients clients;
    private final Retirement retirement;
    private final Deletion deletion;
    private final WorkspaceDeletion desktops;
    private final InstantSource clock;

    public AwsRetirementOperations(AwsClients clients, AccountId account, Desks desks, InstantSource clock) {
        this.clients = clients;
        this.retirement = new Retirement(clients, account);
        this.deletion = new Deletion(clients, account);
        this.desktops = new WorkspaceDeletion(desks);
        this.clock = clock;
    }

    @Override
    public RetirementResult perform(RetirementStep step) {
        return switch (step) {
            case RetirementStep.AskForUsage(var image, var token) ->
                new RetirementResult.Done(
                        "a report as of " + new UsageReports(clients).ask(image, token, clock.instant()));
            case RetirementStep.DeprecateAmi(var image) -> retirement.deprecate(image, clock.instant());
            case RetirementStep.DisableAmi(var image) -> retirement.disable(image);
            case RetirementStep.EnableAmi(var image) -> retirement.enable(image);
            case RetirementStep.DeregisterAmi(var image) -> deletion.deregister(image, clock.instant());
            case RetirementStep.DeleteWorkspaceImage(var image) -> desktops.delete(image, clock.instant());
            case RetirementStep.DeleteSnapshot(var snapshot) -> deletion.delete(snapshot);
            case RetirementStep.RecoverSnapshot(var snapshot) -> retirement.recover(snapshot);
            case RetirementStep.RecoverAmi(var image) -> retirement.recover(image);
        };
    }
}
