package io.imagesteward.functions.aws.usage;

import io.imagesteward.core.inventory.Evidence;
import io.imagesteward.core.inventory.UsageSource;
import io.imagesteward.core.inventory.Use;
import io.imagesteward.functions.aws.client.AwsClients;
import io.imagesteward.functions.aws.client.Failures;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesRequest;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Instance;

/**
 * Instances of the owner. A stopped one counts: it starts again without its image, but whoever rebuilds it, or an Auto
 * Scaling group that replaces it, needs the image. Only a terminated one is past needing anything.
 */
record Instances(AwsClients clients) implements Witness {

    /** EC2 takes this many values in one filter. */
    private static final int VALUES = 200;

    private static final int PAGE = 1_000;
    private static final List<String> LIVING = List.of("pending", "running", "shutting-down", "stopping", "stopped");

    @Override
    public UsageSource source() {
        return UsageSource.INSTANCES;
    }

    @Override
    public Evidence testify(Sought sought) {
        var uses = new ArrayList<Use>();
        sought.ids(VALUES)
                .forEach(ids -> describe(sought, ids)
                        .forEach(instance -> sought.named(instance.imageId())
                                .ifPresent(image -> uses.add(sought.use(image, source(), inWords(instance))))));
        return sought.told(source(), uses);
    }

    private List<Instance> describe(Sought sought, List<String> ids) {
        var request = DescribeInstancesRequest.builder()
                .filters(filter("image-id", ids), filter("instance-state-name", LIVING))
                .maxResults(PAGE)
                .build();
        return Failures.translating(
                "DescribeInstances in " + sought.region(),
                () -> clients.ec2(sought.region()).describeInstancesPaginator(request).reservations().stream()
                        .flatMap(reservation -> reservation.instances().stream())
                        .toList());
    }

    private static String inWords(Instance instance) {
        return "%s (%s)".formatted(instance.instanceId(), instance.state().nameAsString());
    }

    private static Filter filter(String name, List<String> values) {
        return Filter.builder().name(name).values(values).build();
    }
}
