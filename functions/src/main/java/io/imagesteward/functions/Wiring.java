package io.imagesteward.functions;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.inventory.ImageInventory;
import io.imagesteward.core.inventory.OriginInventory;
import io.imagesteward.core.inventory.RecipientInventory;
import io.imagesteward.core.inventory.WorkspaceImageInventory;
import io.imagesteward.core.policy.ImageKind;
import io.imagesteward.core.policy.PolicyBook;
import io.imagesteward.core.step.ImageOperations;
import io.imagesteward.functions.aws.AwsImageInventory;
import io.imagesteward.functions.aws.AwsImageOperations;
import io.imagesteward.functions.aws.AwsOriginInventory;
import io.imagesteward.functions.aws.AwsRecipientInventory;
import io.imagesteward.functions.aws.Executions;
import io.imagesteward.functions.aws.Once;
import io.imagesteward.functions.aws.Policies;
import io.imagesteward.functions.aws.SampleCalls;
import io.imagesteward.functions.aws.client.AwsClients;
import io.imagesteward.functions.aws.client.LambdaEnvironment;
import io.imagesteward.functions.aws.client.Pace;
import io.imagesteward.functions.aws.client.SdkClients;
import io.imagesteward.functions.aws.ec2.EnabledRegions;
import io.imagesteward.functions.aws.report.Announcer;
import io.imagesteward.functions.aws.ssm.Parameters;
import io.imagesteward.functions.aws.sweep.AmiAudit;
import io.imagesteward.functions.aws.sweep.ScopeAudit;
import io.imagesteward.functions.aws.workspaces.AwsWorkspaceInventory;
import io.imagesteward.functions.aws.workspaces.Desks;
import io.imagesteward.functions.aws.workspaces.DesktopAudit;
import io.imagesteward.functions.log.Metrics;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;

/** The composition root: the only place that knows the system clock and puts adapters together. */
public final class Wiring {

    private final LambdaEnvironment environment;
    private final AwsClients clients;
    private final Desks desks;
    private final Archive archive;
    private final Once<Executions> executions;

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
        this.desks = new Desks(clients, () -> new Pace(environment));
        this.archive = new Archive(clients, environment);
        this.executions =
                new Once<>(() -> new Executions(clients, workflow -> environment.variable(workflow.name() + "_ARN")));
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
        return new AwsImageInventory(clients, hub(), this::isNotEnabled);
    }

    public ImageOperations operations() {
        rehearsal.accept(SampleCalls::permissions);
        rehearsal.accept(SampleCalls::parameters);
        return new AwsImageOperations(clients, desks);
    }

    /** WorkSpaces is rehearsed by nobody: most installations have no such images. */
    public WorkspaceImageInventory workspaceImages() {
        return new AwsWorkspaceInventory(clients, desks, this::isNotEnabled);
    }

    public OriginInventory origins() {
        return new AwsOriginInventory(clients, desks);
    }

    public RecipientInventory recipients() {
        return new AwsRecipientInventory(clients, desks, environment.variables().containsKey("VERIFY_LAUNCH"));
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

    /** The ARN of each workflow is looked up when it is needed: not every function is given all of them. */
    public Executions executions() {
        rehearsal.accept(SampleCalls::workflows);
        return executions.get();
    }

    public RegionId home() {
        return new RegionId(environment.variable("HUB_REGION"));
    }

    /** For adapters that are nobody's port. */
    public AwsClients clients() {
        return clients;
    }

    /** Which of its Regions an account uses. */
    public EnabledRegions regions() {
        return new EnabledRegions(clients, home());
    }

    /** Whether this function has roles in other accounts. */
    boolean hasMembers() {
        return environment.variables().containsKey("MEMBER_ROLE");
    }

    boolean isNotEnabled(Place place) {
        return regions().isNotEnabled(place);
    }

    /** What is written down about images. */
    public Archive archive() {
        return archive;
    }

    /** What retirements are made with. */
    public Retiring retiring() {
        return new Retiring(this, desks);
    }

    public Metrics metrics() {
        return new Metrics(environment.variable("METRICS_NAMESPACE"));
    }

    /** How a sweep reads images of a kind. */
    public ScopeAudit audit(ImageKind kind, PolicyBook book) {
        return switch (kind) {
            case AMI -> new AmiAudit(clients, environment, hub(), book);
            case WORKSPACES_IMAGE ->
                new DesktopAudit(clients, environment, new Desks(clients, this::unhurried), hub(), book);
        };
    }

    /** Half of what WorkSpaces allows, and of its burst of five. */
    private Pace unhurried() {
        return new Pace(environment, Duration.ofSeconds(1), 2);
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
