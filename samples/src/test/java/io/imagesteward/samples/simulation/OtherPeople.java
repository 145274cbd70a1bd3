package io.imagesteward.samples.simulation;

import io.imagesteward.samples.Company;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.CreateVolumePermission;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.LaunchPermission;
import software.amazon.awssdk.services.ec2.model.LaunchPermissionModifications;
import software.amazon.awssdk.services.ec2.model.PermissionGroup;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterType;

/** Engineers of the hub who have consoles of their own, and do at any moment whatever a console lets them do. */
record OtherPeople(Truth truth, Auditor auditor, RandomGenerator chance) {

    static final String STRANGER = "123456789012";
    private static final String HOLD = "image-steward:hold";

    /** Changes one image of a family, or the parameter that names it. */
    void meddle(String source) {
        var region = Company.REGIONS.get(chance.nextInt(Company.REGIONS.size()));
        var members = region.equals(Company.HOME)
                ? truth.image(region, source).stream().toList()
                : truth.copies(region, source);
        if (!members.isEmpty()) {
            var image = members.get(chance.nextInt(members.size()));
            int what = chance.nextInt(Truth.isAvailable(image) ? 10 : 3);
            auditor.disturbed(image.imageId(), "other people do number " + what + " in " + region);
            meddle(what, truth.ec2(region), region, image);
        }
    }

    private void meddle(int what, Ec2Client ec2, String region, Image image) {
        var id = image.imageId();
        var someone = chance.nextBoolean() ? STRANGER : "111122223333";
        var snapshots = truth.snapshots(image);
        switch (what) {
            case 0 -> hold(ec2, id, "an engineer looks at it");
            case 1 ->
                ec2.deleteTags(r -> r.resources(id).tags(Tag.builder().key(HOLD).build()));
            case 2 -> deregister(ec2, region, id);
            case 3 -> change(ec2, id, p -> p.add(user(someone)));
            case 4 -> change(ec2, id, p -> p.remove(user(someone)));
            case 5 -> makePublic(ec2, id, image);
            case 6 -> onSnapshot(ec2, snapshots, someone, true);
            case 7 -> onSnapshot(ec2, snapshots, someone, false);
            case 8 -> ec2.disableImage(r -> r.imageId(id));
            default -> point(region, id);
        }
    }

    private static void hold(Ec2Client ec2, String id, String why) {
        ec2.createTags(
                r -> r.resources(id).tags(Tag.builder().key(HOLD).value(why).build()));
    }

    private static void change(Ec2Client ec2, String id, Consumer<LaunchPermissionModifications.Builder> modification) {
        ec2.modifyImageAttribute(r -> r.imageId(id).launchPermission(modification));
    }

    private static LaunchPermission user(String account) {
        return LaunchPermission.builder().userId(account).build();
    }

    /** Sources stay, mostly: without them nothing else can be seen. */
    private void deregister(Ec2Client ec2, String region, String id) {
        if (!region.equals(Company.HOME) || chance.nextInt(5) == 0) {
            ec2.deregisterImage(r -> r.imageId(id));
        }
    }

    private static void makePublic(Ec2Client ec2, String id, Image image) {
        if (image.blockDeviceMappings().stream()
                .noneMatch(m -> Boolean.TRUE.equals(m.ebs().encrypted()))) {
            change(
                    ec2,
                    id,
                    p -> p.add(LaunchPermission.builder()
                            .group(PermissionGroup.ALL)
                            .build()));
        }
    }

    private void onSnapshot(Ec2Client ec2, List<String> snapshots, String account, boolean add) {
        var id = snapshots.get(chance.nextInt(snapshots.size()));
        var permission = CreateVolumePermission.builder().userId(account).build();
        ec2.modifySnapshotAttribute(r -> r.snapshotId(id).createVolumePermission(p -> {
            if (add) {
                p.add(permission);
            } else {
                p.remove(permission);
            }
        }));
    }

    private void point(String region, String id) {
        var ssm = (SsmClient) truth.sandbox().backend("ssm", Company.HUB, region);
        ssm.putParameter(r -> r.name(Declared.PARAMETER)
                .value(id)
                .type(ParameterType.STRING)
                .dataType("aws:ec2:image")
                .overwrite(true));
    }
}
