package io.imagesteward.sandbox.call;

import static java.util.Map.entry;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The request rates of EC2, WorkSpaces and CloudTrail: buckets which calls empty and virtual time refills. EC2 has one for each
 * account, Region and action; all calls to WorkSpaces by an account in a Region share a small one, and CloudTrail answers two
 * LookupEvents a second.
 *
 * @see <a href="https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-throttling.html">Request throttling for the
 *     Amazon EC2 API</a>
 * @see <a href="https://docs.aws.amazon.com/workspaces/latest/adminguide/amazon-workspaces-troubleshooting.html">Troubleshoot
 *     WorkSpaces issues: throttled API calls</a>
 */
public final class TokenBuckets implements Gate {

    private static final double MILLIS = 1_000;
    private static final Size READ = new Size(100, 20);
    private static final Size CHANGE = new Size(50, 5);
    private static final Size PERMISSION = new Size(100, 5);
    private static final Size TAG = new Size(100, 10);
    private static final Size GUARD = new Size(1, 0.1);
    private static final Size FAST_LAUNCH = new Size(5, 2);
    private static final Size STORE = new Size(50, 0.1);
    private static final Size DESKTOPS = new Size(5, 2);
    private static final Size LOOKUPS = new Size(2, 2);
    private static final String ANY_OF_DESKTOPS = "any of WorkSpaces";
    private static final Map<String, Size> NAMED = Map.ofEntries(
            entry("CopyImage", new Size(100, 1)),
            entry("DeregisterImage", PERMISSION),
            entry("ModifyImageAttribute", PERMISSION),
            entry("ModifySnapshotAttribute", PERMISSION),
            entry("DeleteSnapshot", PERMISSION),
            entry("CreateSnapshot", PERMISSION),
            entry("CreateTags", TAG),
            entry("DeleteTags", TAG),
            entry("RunInstances", new Size(5, 2)),
            entry("EnableImageBlockPublicAccess", GUARD),
            entry("DisableImageBlockPublicAccess", GUARD),
            entry("EnableFastLaunch", FAST_LAUNCH),
            entry("DisableFastLaunch", FAST_LAUNCH),
            entry("CreateStoreImageTask", STORE),
            entry("CreateRestoreImageTask", STORE),
            entry("DescribeStoreImageTasks", new Size(50, 0.5)));

    /** A bucket's size, and how fast it fills. */
    public record Size(double most, double perSecond) {
        /** How long so many calls take at least when nobody else calls and the bucket was full. */
        public Duration atLeast(long calls) {
            return Duration.ofMillis((long) Math.ceil(Math.max(0, calls - most) / perSecond * MILLIS));
        }
    }

    private record Key(String account, String region, String bucket) {}

    private record Level(double tokens, Instant at) {}

    private final InstantSource clock;
    private final double share;
    private final Map<Key, Level> levels = new HashMap<>();

    /**
     * Buckets that other users of the accounts leave us a share of.
     *
     * @param share from nearly 0, somebody else uses almost everything, to 1, nobody else calls
     */
    public TokenBuckets(InstantSource clock, double share) {
        this.clock = clock;
        this.share = share;
    }

    /** The bucket of an operation for each account and Region; services that are not known to be slow here have none. */
    public static Optional<Size> of(String service, String operation) {
        return switch (service) {
            case "ec2" -> Optional.of(size(operation));
            case "cloudtrail" -> Optional.of(LOOKUPS);
            case "workspaces" -> Optional.of(DESKTOPS);
            default -> Optional.empty();
        };
    }

    @Override
    public synchronized void before(Call call) {
        var bucket = call.service().equals("workspaces") ? ANY_OF_DESKTOPS : call.operation();
        of(call.service(), call.operation()).ifPresent(size -> take(call, bucket, size));
    }

    private void take(Call call, String bucket, Size size) {
        var now = clock.instant();
        var key = new Key(call.caller().account(), call.region(), bucket);
        double most = Math.max(1, size.most() * share);
        var level = levels.getOrDefault(key, new Level(most, now));
        double seconds = Duration.between(level.at(), now).toMillis() / 1000.0;
        double tokens = Math.min(most, level.tokens() + seconds * size.perSecond() * share);
        boolean empty = tokens < 1;
        levels.put(key, new Level(empty ? tokens : tokens - 1, now));
        if (empty) {
            throw Refusal.throttled(call);
        }
    }

    private static Size size(String operation) {
        var named = NAMED.get(operation);
        if (named != null) {
            return named;
        }
        return operation.startsWith("Describe") || operation.startsWith("Get") || operation.startsWith("List")
                ? READ
                : CHANGE;
    }
}
