package io.imagesteward.sandbox.aws;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The Regions of the partition, and which of them an account may use.
 *
 * <p>Some Regions are off until an account opts in, and a call to one fails before it reaches any service; see "Specify
 * which AWS Regions your account can use" in the Account Management Reference Guide.
 */
public final class Regions {

    private static final Set<String> ENABLED_BY_DEFAULT = Set.of(
            "us-east-1",
            "us-east-2",
            "us-west-1",
            "us-west-2",
            "ca-central-1",
            "sa-east-1",
            "eu-central-1",
            "eu-north-1",
            "eu-west-1",
            "eu-west-2",
            "eu-west-3",
            "ap-northeast-1",
            "ap-northeast-2",
            "ap-northeast-3",
            "ap-south-1",
            "ap-southeast-1",
            "ap-southeast-2");

    private static final Set<String> OPT_IN = Set.of(
            "af-south-1",
            "ap-east-1",
            "ap-south-2",
            "ap-southeast-3",
            "ap-southeast-4",
            "ca-west-1",
            "eu-central-2",
            "eu-south-1",
            "eu-south-2",
            "il-central-1",
            "me-central-1",
            "me-south-1");

    private final Map<String, Set<String>> optedIn = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> closed = new ConcurrentHashMap<>();

    public boolean exists(String region) {
        return ENABLED_BY_DEFAULT.contains(region) || OPT_IN.contains(region);
    }

    /** All of them, in the order of their names. */
    public List<String> all() {
        return Stream.concat(ENABLED_BY_DEFAULT.stream(), OPT_IN.stream())
                .sorted()
                .toList();
    }

    public boolean enabled(String account, String region) {
        return !closed.getOrDefault(account, Set.of()).contains(region)
                && (ENABLED_BY_DEFAULT.contains(region)
                        || optedIn.getOrDefault(account, Set.of()).contains(region));
    }

    /** As DescribeRegions says it. */
    public String optInStatus(String account, String region) {
        if (!enabled(account, region)) {
            return "not-opted-in";
        }
        return ENABLED_BY_DEFAULT.contains(region) ? "opt-in-not-required" : "opted-in";
    }

    /** Makes a Region one that the account would have to opt in to, whichever it is: AWS opens some such every year. */
    public void close(String account, String region) {
        closed.computeIfAbsent(account, a -> ConcurrentHashMap.newKeySet()).add(region);
    }

    public void optIn(String account, String region) {
        var off = closed.get(account);
        if (off != null && off.remove(region)) {
            return;
        }
        if (!OPT_IN.contains(region)) {
            throw new IllegalArgumentException(
                    "%s is no Region that one opts in to; those are %s".formatted(region, OPT_IN));
        }
        optedIn.computeIfAbsent(account, a -> ConcurrentHashMap.newKeySet()).add(region);
    }
}
