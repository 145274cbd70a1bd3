package io.imagesteward.functions.aws.ec2;

import io.imagesteward.core.image.AmiId;
import io.imagesteward.core.image.InstanceId;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.inventory.AmiState;
import io.imagesteward.core.inventory.Encryption;
import io.imagesteward.core.inventory.Image;
import io.imagesteward.core.inventory.OriginSight.State;
import io.imagesteward.functions.aws.client.AwsClients;
import io.imagesteward.functions.aws.client.Failures;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.DeviceType;
import software.amazon.awssdk.services.ec2.model.EbsBlockDevice;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.PlatformValues;

/**
 * Looks at instances and AMIs that an image is to be made of. Ids go into filters, because an unknown one is then an
 * empty answer and no error.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstances.html">DescribeInstances</a>
 */
public record Origins(AwsClients clients, Place place) {
    public State instance(InstanceId id) {
        return Failures.translating(
                        "DescribeInstances in " + place,
                        () -> clients.ec2(place.region())
                                .describeInstances(r -> r.filters(filter("instance-id", id.value()))))
                .reservations()
                .stream()
                .flatMap(reservation -> reservation.instances().stream())
                .findFirst()
                .<State>map(found -> new State.Machine(
                        found.state().nameAsString(), found.rootDeviceType() != DeviceType.INSTANCE_STORE))
                .orElseGet(State.Missing::new);
    }

    public State base(AmiId id) {
        return Failures.translating(
                        "DescribeImages in " + place,
                        () -> clients.ec2(place.region())
                                .describeImages(r -> r.owners("self")
                                        .filters(filter("image-id", id.value()))
                                        .includeDisabled(true)
                                        .includeDeprecated(true)))
                .images()
                .stream()
                .findFirst()
                .<State>map(this::base)
                .orElseGet(State.Missing::new);
    }

    /** What already has this name. */
    public Optional<Image> named(String name) {
        return new Images(clients.ec2(place.region()), keys(), place.account(), place.region())
                .named(name).stream().map(Image.class::cast).findFirst();
    }

    private State base(software.amazon.awssdk.services.ec2.model.Image image) {
        var volumes = Translation.volumes(image);
        return new State.Base(
                AmiState.of(image.stateAsString()),
                image.platform() == PlatformValues.WINDOWS,
                volumes.stream()
                        .map(EbsBlockDevice::volumeSize)
                        .filter(Objects::nonNull)
                        .toList(),
                encryption(volumes));
    }

    private List<Encryption> encryption(List<EbsBlockDevice> volumes) {
        var encrypted = volumes.stream()
                .filter(volume -> Boolean.TRUE.equals(volume.encrypted()))
                .map(EbsBlockDevice::snapshotId)
                .toList();
        if (encrypted.isEmpty()) {
            return List.of();
        }
        var keys = keys();
        return Failures.translating(
                        "DescribeSnapshots in " + place,
                        () -> clients.ec2(place.region()).describeSnapshots(r -> r.snapshotIds(encrypted)))
                .snapshots()
                .stream()
                .map(snapshot -> keys.encryption(snapshot.kmsKeyId()))
                .toList();
    }

    private Keys keys() {
        return new Keys(() -> clients.kms(place.region()));
    }

    private static Filter filter(String name, String value) {
        return Filter.builder().name(name).values(value).build();
    }
}
