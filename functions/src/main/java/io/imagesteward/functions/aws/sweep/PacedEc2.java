package io.imagesteward.functions.aws.sweep;

import io.imagesteward.functions.aws.client.LambdaEnvironment;
import io.imagesteward.functions.aws.client.Pace;
import java.time.Duration;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.DescribeImageAttributeRequest;
import software.amazon.awssdk.services.ec2.model.DescribeImageAttributeResponse;
import software.amazon.awssdk.services.ec2.model.DescribeImagesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeImagesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeSnapshotAttributeRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSnapshotAttributeResponse;
import software.amazon.awssdk.services.ec2.model.DescribeSnapshotsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSnapshotsResponse;

/**
 * EC2 of one account and Region, asked so slowly that others are not kept waiting. Each reading action has a bucket of
 * its own there that holds 100 and refills at 20 a second; a sweep takes half of both, of what it holds once for a scope.
 *
 * @see <a href="https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-throttling.html">Request throttling for the Amazon
 *     EC2 API</a>
 */
final class PacedEc2 implements Ec2Client {

    private static final Duration APART = Duration.ofMillis(100);
    private static final int AT_ONCE = 50;

    private final Ec2Client ec2;
    private final Pace images;
    private final Pace imageAttributes;
    private final Pace snapshots;
    private final Pace snapshotAttributes;

    /** @param fresh whether nothing of this scope has been read yet */
    PacedEc2(Ec2Client ec2, LambdaEnvironment environment, boolean fresh) {
        int atOnce = fresh ? AT_ONCE : 1;
        this.ec2 = ec2;
        this.images = new Pace(environment, APART, atOnce);
        this.imageAttributes = new Pace(environment, APART, atOnce);
        this.snapshots = new Pace(environment, APART, atOnce);
        this.snapshotAttributes = new Pace(environment, APART, atOnce);
    }

    @Override
    public DescribeImagesResponse describeImages(DescribeImagesRequest request) {
        images.keep();
        return ec2.describeImages(request);
    }

    @Override
    public DescribeImageAttributeResponse describeImageAttribute(DescribeImageAttributeRequest request) {
        imageAttributes.keep();
        return ec2.describeImageAttribute(request);
    }

    @Override
    public DescribeSnapshotsResponse describeSnapshots(DescribeSnapshotsRequest request) {
        snapshots.keep();
        return ec2.describeSnapshots(request);
    }

    @Override
    public DescribeSnapshotAttributeResponse describeSnapshotAttribute(DescribeSnapshotAttributeRequest request) {
        snapshotAttributes.keep();
        return ec2.describeSnapshotAttribute(request);
    }

    @Override
    public String serviceName() {
        return ec2.serviceName();
    }

    /** Whoever made the client closes it. */
    @Override
    public void close() {}
}
