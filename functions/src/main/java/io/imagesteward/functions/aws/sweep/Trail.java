package io.imagesteward.functions.aws.sweep;

import io.imagesteward.functions.aws.client.Failures;
import io.imagesteward.functions.aws.client.LambdaEnvironment;
import io.imagesteward.functions.aws.client.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudtrail.model.LookupAttribute;
import software.amazon.awssdk.services.cloudtrail.model.LookupAttributeKey;

/**
 * Which images and snapshots somebody changed the permissions of. The event history holds management events of 90 days
 * without a trail, is up to a quarter of an hour late, and answers two calls a second; half of that is asked, by the
 * audits of both kinds of image together.
 *
 * @see <a href="https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html">LookupEvents</a>
 */
public final class Trail {

    private static final Duration LATE = Duration.ofMinutes(30);
    private static final Duration APART = Duration.ofSeconds(2);
    private static final Pattern IDS = Pattern.compile("(ami|snap|wsi)-[0-9a-z]{8,63}");

    /** What changes who may use an AMI or its snapshots. */
    private static final List<String> OF_AMIS =
            List.of("ModifyImageAttribute", "ResetImageAttribute", "ModifySnapshotAttribute", "ResetSnapshotAttribute");

    /** What changes who may copy an image of WorkSpaces, or makes one: a copy does not say how young it is. */
    private static final List<String> OF_DESKTOPS = List.of(
            "UpdateWorkspaceImagePermission",
            "CopyWorkspaceImage",
            "CreateWorkspaceImage",
            "CreateUpdatedWorkspaceImage",
            "ImportWorkspaceImage",
            "ImportCustomWorkspaceImage");

    private final CloudTrailClient client;
    private final List<String> calls;
    private final Pace pace;

    private Trail(CloudTrailClient client, List<String> calls, LambdaEnvironment environment) {
        this.client = client;
        this.calls = calls;
        this.pace = new Pace(environment, APART, 1);
    }

    static Trail ofAmis(CloudTrailClient client, LambdaEnvironment environment) {
        return new Trail(client, OF_AMIS, environment);
    }

    public static Trail ofDesktops(CloudTrailClient client, LambdaEnvironment environment) {
        return new Trail(client, OF_DESKTOPS, environment);
    }

    /** Ids of images and snapshots, each as its event names it anywhere. */
    public Set<String> changed(Instant since) {
        var ids = new HashSet<String>();
        calls.forEach(call -> ids.addAll(named(call, since.minus(LATE))));
        return ids;
    }

    private Set<String> named(String call, Instant from) {
        var by = LookupAttribute.builder()
                .attributeKey(LookupAttributeKey.EVENT_NAME)
                .attributeValue(call)
                .build();
        var ids = new HashSet<String>();
        @Nullable String token = null;
        do {
            var at = token;
            pace.keep();
            var page = Failures.translating(
                    "LookupEvents of " + call,
                    () -> client.lookupEvents(
                            r -> r.lookupAttributes(by).startTime(from).nextToken(at)));
            page.events()
                    .forEach(event -> IDS.matcher(event.cloudTrailEvent())
                            .results()
                            .map(MatchResult::group)
                            .forEach(ids::add));
            token = page.nextToken();
        } while (token != null);
        return ids;
    }
}
