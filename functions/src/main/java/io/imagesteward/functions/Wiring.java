package io.imagesteward.functions;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.inventory.ImageInventory;
import io.imagesteward.core.step.ImageOperations;
import io.imagesteward.functions.aws.AwsImageInventory;
import io.imagesteward.functions.aws.AwsImageOperations;
import io.imagesteward.functions.aws.Executions;
import io.imagesteward.functions.aws.Policies;
import io.imagesteward.functions.aws.SampleCalls;
import io.imagesteward.functions.aws.client.AwsClients;
import io.imagesteward.functions.aws.client.LambdaEnvironment;
import io.imagesteward.functions.aws.client.SdkClients;
import io.imagesteward.functions.aws.report.Announcer;
import io.imagesteward.functions.aws.ssm.Parameters;
import java.time.Clock;
import java.time.InstantSource;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;

/** The composition root: the only place that knows the system clock and puts adapters together. */
public final class Wiring {

    private final LambdaEnvironment environment;
    private final AwsClients clients;

    /** Hears which kinds of call a function will make. */
    private final Consumer<Consumer<SampleCalls>> rehearsal;

    public Wiring(LambdaEnvironment environment) {
        this(environment, new SdkClients(environment));
    }

    /** With clients that were made elsewhere. */
    public Wiring(LambdaEnvironment environment, AwsClients clients) {
        this(environment, clients, scene -> {});
    }

    private Wiring(LambdaEnvironment environment, AwsClients clients, Consumer<Consumer<SampleCalls>> rehearsal) {
        this.environment = environment;
        this.clients = clients;
        this.rehearsal = rehearsal;
    }

    /** What the managed runtime gives. */
    public static Wiring ofLambda() {
        var environment = new LambdaEnvironment(
                System.getenv(), DefaultCredentialsProvider.builder().build(), Clock.systemUTC());
        return "snap-start".equals(environment.variables().get("AWS_LAMBDA_INITIALIZATION_TYPE"))
                ? new Wiring(
                        environment,
                        new SdkClients(environment),
                        Rehearsal.beforeSnapshot(new SampleCalls(environment)))
                : new Wiring(environment);
    }

    public InstantSource clock() {
        return environment.clock();
    }

    public AccountId hub() {
        return new AccountId(environment.variable("HUB_ACCOUNT"));
    }

    public ImageInventory inventory() {
        rehearsal.accept(SampleCalls::images);
        return new AwsImageInventory(clients, hub());
    }

    public ImageOperations operations() {
        rehearsal.accept(SampleCalls::permissions);
        rehearsal.accept(SampleCalls::parameters);
        return new AwsImageOperations(clients);
    }

    public Parameters parameters() {
        rehearsal.accept(SampleCalls::parameters);
        return new Parameters(clients);
    }

    public Policies policies() {
        rehearsal.accept(SampleCalls::policies);
        return new Policies(
                clients.appConfigData(),
                environment.variable("POLICY_APPLICATION"),
                environment.variable("POLICY_ENVIRONMENT"),
                environment.variable("POLICY_PROFILE"),
                clock());
    }

    public Executions executions() {
        rehearsal.accept(SampleCalls::workflows);
        return new Executions(clients.stepFunctions(), environment.variable("DISTRIBUTE_ARN"));
    }

    public Announcer announcer() {
        rehearsal.accept(SampleCalls::reports);
        return new Announcer(
                clients,
                environment.variable("RECORDS_BUCKET"),
                environment.variable("TOPIC_ARN"),
                environment.variable("EVENT_BUS"));
    }
}
