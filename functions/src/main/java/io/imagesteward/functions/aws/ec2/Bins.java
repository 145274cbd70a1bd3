package io.imagesteward.functions.aws.ec2;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.AmiId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.image.SnapshotRef;
import io.imagesteward.functions.aws.client.Failures;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.ListImagesInRecycleBinRequest;
import software.amazon.awssdk.services.ec2.model.ListSnapshotsInRecycleBinRequest;

/**
 * The Recycle Bin of one Region.
 *
 * @see <a href="https://docs.aws.amazon.com/ebs/latest/userguide/recycle-bin.html">Recycle Bin</a>
 */
public final class Bins {

    private static final int PAGE = 1_000;

    private final Ec2Client ec2;
    private final AccountId account;
    private final RegionId region;

    public Bins(Ec2Client ec2, AccountId account, RegionId region) {
        this.ec2 = ec2;
        this.account = account;
        this.region = region;
    }

    public Set<ImageRef> images() {
        var request = ListImagesInRecycleBinRequest.builder().maxResults(PAGE).build();
        return Failures.translating(
                "ListImagesInRecycleBin in " + region,
                () -> ec2.listImagesInRecycleBinPaginator(request).images().stream()
                        .map(image -> new ImageRef(account, region, new AmiId(image.imageId())))
                        .collect(Collectors.toSet()));
    }

    public Set<SnapshotRef> snapshots() {
        var request =
                ListSnapshotsInRecycleBinRequest.builder().maxResults(PAGE).build();
        return Failures.translating(
                "ListSnapshotsInRecycleBin in " + region,
                () -> ec2.listSnapshotsInRecycleBinPaginator(request).snapshots().stream()
                        .map(snapshot -> Translation.snapshot(account, region, snapshot.snapshotId()))
                        .collect(Collectors.toSet()));
    }
}
