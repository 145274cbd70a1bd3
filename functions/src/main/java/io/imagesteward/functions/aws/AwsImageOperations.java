package io.imagesteward.functions.aws;

import io.imagesteward.core.origin.Origin;
import io.imagesteward.core.step.ImageOperations;
import io.imagesteward.core.step.NewImage;
import io.imagesteward.core.step.Step;
import io.imagesteward.core.step.StepResult;
import io.imagesteward.functions.aws.client.AwsClients;
import io.imagesteward.functions.aws.ec2.Copies;
import io.imagesteward.functions.aws.ec2.Creations;
import io.imagesteward.functions.aws.ec2.Permissions;
import io.imagesteward.functions.aws.ssm.Parameters;
import io.imagesteward.functions.aws.workspaces.Desks;
import io.imagesteward.functions.aws.workspaces.WorkspaceCopies;
import io.imagesteward.functions.aws.workspaces.WorkspaceCreations;
import io.imagesteward.functions.aws.workspaces.WorkspacePermissions;

/** Does steps in the Region they belong to. Which of them may succeed is up to the role of the function that asks. */
public final class AwsImageOperations implements ImageOperations {

    private final AwsClients clients;
    private final Desks desks;

    public AwsImageOperations(AwsClients clients, Desks desks) {
        this.clients = clients;
        this.desks = desks;
    }

    @Override
    public StepResult perform(Step step) {
        return switch (step) {
            case Step.ShareAmi s -> permissions(s).share(s.image(), s.principals());
            case Step.UnshareAmi s -> permissions(s).unshare(s.image(), s.principals());
            case Step.ShareSnapshot s -> permissions(s).share(s.snapshot(), s.accounts());
            case Step.UnshareSnapshot s -> permissions(s).unshare(s.snapshot(), s.principals());
            case Step.CopyAmi s -> new Copies(clients.in(s.account()).ec2(s.region())).start(s);
            case Step.ShareWorkspaceImage s -> new WorkspacePermissions(desks).share(s.image(), s.accounts());
            case Step.UnshareWorkspaceImage s -> new WorkspacePermissions(desks).unshare(s.image(), s.accounts());
            case Step.CopyWorkspaceImage s -> new WorkspaceCopies(desks).start(s);
            case Step.CreateImage(var image, var origin) -> create(image, origin);
            case Step.PublishParameter s -> new Parameters(clients).publish(s);
        };
    }

    private StepResult create(NewImage image, Origin origin) {
        return switch (origin) {
            case Origin.Instance instance -> new Creations(clients).start(image, instance);
            case Origin.Desktop _, Origin.OwnLicense _, Origin.Built _ ->
                new WorkspaceCreations(desks).start(image, origin);
        };
    }

    private Permissions permissions(Step step) {
        return new Permissions(clients.ec2(step.region()));
    }
}
