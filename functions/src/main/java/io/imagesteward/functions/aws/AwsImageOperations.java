package io.imagesteward.functions.aws;

import io.imagesteward.core.step.ImageOperations;
import io.imagesteward.core.step.Step;
import io.imagesteward.core.step.StepResult;
import io.imagesteward.functions.aws.client.AwsClients;
import io.imagesteward.functions.aws.ec2.Copies;
import io.imagesteward.functions.aws.ec2.Permissions;
import io.imagesteward.functions.aws.ssm.Parameters;

/** Does steps in the Region they belong to. Which of them may succeed is up to the role of the function that asks. */
public final class AwsImageOperations implements ImageOperations {

    private final AwsClients clients;

    public AwsImageOperations(AwsClients clients) {
        this.clients = clients;
    }

    @Override
    public StepResult perform(Step step) {
        var ec2 = clients.ec2(step.region());
        return switch (step) {
            case Step.ShareAmi s -> new Permissions(ec2).share(s.image(), s.principals());
            case Step.UnshareAmi s -> new Permissions(ec2).unshare(s.image(), s.principals());
            case Step.ShareSnapshot s -> new Permissions(ec2).share(s.snapshot(), s.accounts());
            case Step.UnshareSnapshot s -> new Permissions(ec2).unshare(s.snapshot(), s.principals());
            case Step.CopyAmi s -> new Copies(ec2).start(s);
            case Step.PublishParameter s -> new Parameters(clients).publish(s);
        };
    }
}
