package io.imagesteward.functions;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.inventory.ImageInventory;
import io.imagesteward.core.step.ImageOperations;
import io.imagesteward.functions.aws.AwsImageInventory;
import io.imagesteward.functions.aws.AwsImageOperations;
import io.imagesteward.functions.aws.Executions;
import io.imagesteward.functions.aws.Policies;
import io.imagesteward.functions.aws.client.AwsClients;
import io.imagesteward.functions.aws.client.LambdaEnvironment;
import io.imagesteward.functions.aws.client.SdkClients;
import io.imagesteward.functions.aws.report.Announcer;
import io.imagesteward.functions.aws.ssm.Parameters;
import java.time.Clock;
import java.time.InstantSource;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;

/** The composition root: the only place that knows the system clock and puts adapters together. */
public final class Wiring {

    private final LambdaEnvironment environment;
    private final AwsClients clients;

    public Wiring(LambdaEnvironment environment) {
        this(environment, new SdkClients(environment));
    }

    /** With clients that were made elsewhere. */
    public Wiring(LambdaEnvironment environment, AwsClients clients) {
        this.environment = environment;
        this.clients = clients;
    }

    /** What the managed runtime gives. */
    public static Wiring ofLambda() {
        return new Wiring(new LambdaEnvironment(
                System.getenv(), DefaultCredentialsProvider.builder().build(), Clock.systemUTC()));
    }

    public InstantSource clock() {
        return environment.clock();
    }

    public AccountId hub() {
        return new AccountId(environment.variable("HUB_ACCOUNT"));
    }

    public ImageInventory inventory() {
        return new AwsImageInventory(clients, hub());
    }

    public ImageOperations operations() {
        return new AwsImageOperations(clients);
    }

    public Parameters parameters() {
        return new Parameters(clients);
    }

    public Policies policies() {
        return new Policies(
                clients.appConfigData(),
                environment.variable("POLICY_APPLICATION"),
                environment.variable("POLICY_ENVIRONMENT"),
                environment.variable("POLICY_PROFILE"),
                clock());
    }

    public Executions executions() {
        return new Executions(clients.stepFunctions(), environment.variable("DISTRIBUTE_ARN"));
    }

    public Announcer announcer() {
        return new Announcer(
                clients,
                environment.variable("RECORDS_BUCKET"),
                environment.variable("TOPIC_ARN"),
                environment.variable("EVENT_BUS"));
    }
}
