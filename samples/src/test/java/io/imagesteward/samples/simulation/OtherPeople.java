package io.imagesteward.samples.simulation;

import io.imagesteward.samples.Company;
import java.util.List;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.CreateVolumePermission;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterType;

/** Engineers of the hub who have consoles of their own, and do at any moment whatever a console lets them do. */
record OtherPeople(Scene scene, RandomGenerator chance, List<? extends Interference> repertoire, Coverage.Hits hits) {

    static final String STRANGER = "123456789012";

    /** Where somebody works. */
    record Place(Ec2Client ec2, String region) {}

    /** Changes one image of a family, or the parameter that names it. */
    void meddle(Families.Family family) {
        var region = Company.REGIONS.get(chance.nextInt(Company.REGIONS.size()));
        var members = scene.truth().members(region, family.source());
        if (members.isEmpty()) {
            return;
        }
        meddle(region, members.get(chance.nextInt(members.size())));
    }

    /** Changes one image, unless it is gone by now. */
    void meddle(String region, String id) {
        scene.truth().image(region, id).ifPresent(image -> meddle(region, image));
    }

    private void meddle(String region, Image image) {
        var possible =
                repertoire.stream().filter(deed -> deed.isPossibleWith(image)).toList();
        var deed = possible.get(chance.nextInt(possible.size()));
        scene.sightings().disturbed(scene.now(), image.imageId(), "other people " + deed + " in " + region);
        hits.count("people: " + deed);
        act(deed, new Place(scene.truth().ec2(region), region), image);
    }

    /** AWS may refuse them as it refuses everybody. */
    private void act(Interference deed, Place place, Image image) {
        try {
            deed.on(this, place, image);
        } catch (AwsServiceException refused) {
            hits.count("people were refused: " + deed + " "
                    + refused.awsErrorDetails().errorCode());
        }
    }

    String someone() {
        return chance.nextBoolean() ? STRANGER : "111122223333";
    }

    /** A console of a spoke. */
    Ec2Client spoke(String region) {
        var spokes = List.copyOf(Company.spokes().keySet());
        return (Ec2Client) scene.sandbox().backend("ec2", spokes.get(chance.nextInt(spokes.size())), region);
    }

    /** Sources stay, mostly: without them nothing else can be seen. */
    void deregister(Place place, Image image) {
        if (!place.region().equals(Company.HOME) || chance.nextInt(5) == 0) {
            place.ec2().deregisterImage(r -> r.imageId(image.imageId()));
        }
    }

    /** Within the hour of the copy, the client token of the next one answers with the image that is gone. */
    void deregisterAndAskAgain(Place place, Image image) {
        if (image.sourceImageId() != null) {
            place.ec2().deregisterImage(r -> r.imageId(image.imageId()));
            scene.sandbox().send(scene.company().request(image.sourceImageId(), "again, for " + image.imageId()));
        }
    }

    void onSnapshot(Place place, Image image, boolean add) {
        List<String> snapshots = scene.truth().snapshots(image);
        if (snapshots.isEmpty()) {
            return;
        }
        var id = snapshots.get(chance.nextInt(snapshots.size()));
        var permission = CreateVolumePermission.builder().userId(someone()).build();
        place.ec2()
                .modifySnapshotAttribute(r -> r.snapshotId(id).createVolumePermission(p -> {
                    if (add) {
                        p.add(permission);
                    } else {
                        p.remove(permission);
                    }
                }));
    }

    /** Somebody goes back to an older image, or forward to one that is not ready. */
    void point(Place place, Image image) {
        scene.families().policyOf(image).map(Declared::parameter).ifPresent(parameter -> {
            var ssm = (SsmClient) scene.sandbox().backend("ssm", Company.HUB, place.region());
            ssm.putParameter(r -> r.name(parameter)
                    .value(image.imageId())
                    .type(ParameterType.STRING)
                    .dataType("aws:ec2:image")
                    .overwrite(true));
        });
    }
}
