package io.imagesteward.sandbox.world;

import io.imagesteward.sandbox.aws.ErrorDetails;
import io.imagesteward.sandbox.aws.Ids;
import io.imagesteward.sandbox.aws.Organization;
import io.imagesteward.sandbox.aws.Permissions;
import io.imagesteward.sandbox.aws.Place;
import io.imagesteward.sandbox.aws.Regions;
import io.imagesteward.sandbox.aws.Scheduler;
import io.imagesteward.sandbox.aws.Surroundings;
import io.imagesteward.sandbox.aws.cloudtrail.EventHistory;
import io.imagesteward.sandbox.aws.ec2.Ec2;
import io.imagesteward.sandbox.aws.ec2.Ec2Settings;
import io.imagesteward.sandbox.aws.events.EventBuses;
import io.imagesteward.sandbox.aws.s3.Buckets;
import io.imagesteward.sandbox.aws.sts.KeyIssuer;
import io.imagesteward.sandbox.aws.sts.Sts;
import io.imagesteward.sandbox.aws.workspaces.WorkSpaces;
import io.imagesteward.sandbox.aws.workspaces.WorkSpacesSettings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkClient;

/**
 * The whole sandboxed AWS: an organization of accounts in the partition {@code aws}, with the services that Image Steward
 * uses in every Region.
 *
 * <p>It answers the typed calls of every account, and it can be set up like this:
 *
 * <pre>{@code
 * var world = new World(time, time::at, keys::issue);
 * var hub = world.account("999999999999").region("us-east-1");
 * String image = hub.ec2().image(ImageSeed.named("golden-linux-1").tag("Product", "golden-linux"));
 * }</pre>
 *
 * <p>Nothing in it depends on the machine it runs on: the same seed and the same calls give the same ids and outcomes.
 */
public final class World {

    private static final String MANAGEMENT_ACCOUNT = "999999999999";
    private static final String ORGANIZATION = "o-exampleorgid";
    private static final long USUAL_SEED = 1;

    private final Organization organization = new Organization(ORGANIZATION, MANAGEMENT_ACCOUNT);
    private final Regions regions = new Regions();
    private final Map<String, Account> accounts = new ConcurrentSkipListMap<>();
    private final Surroundings surroundings;
    private final Services services;

    /** A world whose assumed roles get their keys from whoever will read them in signatures. */
    public World(InstantSource clock, Scheduler scheduler, KeyIssuer keys) {
        this(clock, scheduler, keys, USUAL_SEED);
    }

    /** A world whose ids follow from a seed. */
    public World(InstantSource clock, Scheduler scheduler, KeyIssuer keys, long seed) {
        this.surroundings = new Surroundings(clock, scheduler, new Ids(seed), organization);
        this.services = new Services(surroundings, regions, new Sts(surroundings, accounts::containsKey, keys));
        account(MANAGEMENT_ACCOUNT);
    }

    /** The account of this number; a new one becomes a member of the organization, directly under its root. */
    public Account account(String id) {
        if (!id.matches("\\d{12}")) {
            throw new IllegalArgumentException("An account id has 12 digits, found \"%s\"".formatted(id));
        }
        return surroundings.atomically(() -> accounts.computeIfAbsent(id, a -> {
            organization.join(a);
            return new Account(a, services, regions);
        }));
    }

    /** An account that is no member of the organization. */
    public Account outsider(String id) {
        return surroundings.atomically(() -> {
            var account = account(id);
            organization.leave(id);
            return account;
        });
    }

    public Collection<Account> accounts() {
        return List.copyOf(accounts.values());
    }

    public Organization organization() {
        return organization;
    }

    /** Accounts that join, move and leave so that event buses hear of it. */
    public Membership membership() {
        return new Membership(this, services);
    }

    /** The default event buses of all accounts and Regions. */
    public EventBuses events() {
        return services.events();
    }

    public Buckets buckets() {
        return services.buckets();
    }

    /** What CloudTrail's event history keeps of all accounts and Regions. */
    public EventHistory history() {
        return services.history();
    }

    /** From now on EC2 reads may show the state of this long ago. */
    public World staleness(Duration staleness) {
        surroundings.staleness(staleness);
        return this;
    }

    /** Who may do what, for operations that do other things on their caller's behalf. */
    public World permissions(Permissions permissions) {
        surroundings.permissions(permissions);
        return this;
    }

    /** What IAM conditions can ask of an image or a snapshot. */
    public Optional<Ec2.Facts> facts(String region, String id) {
        return services.ec2().facts(region, id);
    }

    /** Sets quotas and the pace of copies. */
    public World ec2Settings(Ec2Settings settings) {
        services.ec2().settings(settings);
        return this;
    }

    /** What IAM conditions can ask of a WorkSpaces image or bundle. */
    public Optional<WorkSpaces.Facts> desktopFacts(String region, String id) {
        return services.workSpaces().facts(region, id);
    }

    /** Sets quotas and pace of WorkSpaces images, and what AWS leaves open about them. */
    public World workSpacesSettings(WorkSpacesSettings settings) {
        services.workSpaces().settings(settings);
        return this;
    }

    /**
     * The backend of a service for one account and Region, an implementation of the SDK's own client interface.
     *
     * @param service the service's name in signatures, such as {@code ec2}
     * @throws UnsupportedOperationException naming the service, when the sandbox has none
     * @throws AwsServiceException when the account does not exist or has not opted in to the Region
     */
    public SdkClient backend(String service, String account, String region) {
        if (!accounts.containsKey(account) || !regions.enabled(account, region)) {
            throw notAuthenticated(service);
        }
        return services.backend(service, new Place(account, region));
    }

    /** AWS tells neither an unknown account nor a Region that is off: to it the credentials are not valid there. */
    private static AwsServiceException notAuthenticated(String service) {
        boolean ec2 = service.equals("ec2");
        String message = ec2
                ? "AWS was not able to validate the provided access credentials"
                : "The security token included in the request is invalid.";
        String code =
                switch (service) {
                    case "ec2" -> "AuthFailure";
                    case "sts", "sns", "autoscaling" -> "InvalidClientTokenId";
                    case "s3" -> "InvalidAccessKeyId";
                    default -> "UnrecognizedClientException";
                };
        return AwsServiceException.builder()
                .awsErrorDetails(ErrorDetails.of(service, code, message))
                .message(message)
                .statusCode(ec2 ? 401 : 403)
                .build();
    }
}
