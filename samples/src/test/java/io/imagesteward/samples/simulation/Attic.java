package io.imagesteward.samples.simulation;

import io.imagesteward.samples.Company;
import io.imagesteward.samples.simulation.Declared.Selector;
import io.imagesteward.samples.simulation.Families.Family;
import io.imagesteward.sandbox.aws.ec2.ImageSeed;
import io.imagesteward.sandbox.aws.ec2.VolumeSeed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.ec2.model.BlockDeviceMapping;
import software.amazon.awssdk.services.ec2.model.ProductCodeValues;

/** Puts policies that retire, and images distributed long ago, into a new world; some are kept by something from the start. */
record Attic(Company company, Locksmith keys, RandomGenerator chance) {

    private static final int OLDEST = 90;

    Families families() {
        var linux = Declared.random("golden-linux", Selector.NAME, true, chance).with(Lapse.random(chance));
        var windows =
                Declared.random("golden-windows", Selector.TAG, false, chance).with(Lapse.random(chance));
        company.sandbox().world().outsider(OtherPeople.STRANGER);
        Furnishing.deploy(company, Declared.document(List.of(linux, windows), keys.copyKey()));
        var families = new ArrayList<Family>();
        int count = 3 + chance.nextInt(3);
        for (int i = 0; i < count; i++) {
            var policy = chance.nextInt(4) == 0 ? windows : linux;
            families.add(new Family(distributed(policy, i, count), Optional.of(policy)));
        }
        return new Families(List.of(linux, windows), List.copyOf(families));
    }

    private String distributed(Declared policy, int number, int count) {
        var seed = guarded(seed(policy, number, count));
        var id = company.image(seed);
        for (var region : policy.regions()) {
            if (chance.nextInt(8) != 0) {
                var copy = seed(policy, number, count)
                        .copiedFrom(id, Company.HOME)
                        .tag("image-steward:policy", policy.name())
                        .tag("image-steward:source", "%s/%s/%s".formatted(Company.HUB, Company.HOME, id));
                company.sandbox()
                        .world()
                        .account(Company.HUB)
                        .region(region)
                        .ec2()
                        .image(copy);
            }
        }
        if (chance.nextInt(8) == 0) {
            registerFromTheDiskOf(id, number);
        }
        return id;
    }

    private ImageSeed seed(Declared policy, int number, int count) {
        var age = Duration.ofDays(Math.max(1, (long) OLDEST * (count - number - 1) / count + chance.nextInt(5)));
        var seed = ImageSeed.named("%s-%d".formatted(policy.name(), number))
                .createdAt(Company.MORNING.minus(age))
                .tag("Product", policy.name());
        int volumes = 1 + chance.nextInt(2);
        for (int i = 0; i < volumes; i++) {
            var volume = VolumeSeed.ofGiB(8 + i);
            for (var account : policy.accounts()) {
                volume = volume.snapshotSharedWith(account);
            }
            seed = seed.volume(volume);
        }
        for (var account : policy.accounts()) {
            seed = seed.sharedWith(account);
        }
        seed = policy.sharing().unit() ? seed.sharedWithUnit(Declared.UNIT) : seed;
        seed = chance.nextInt(6) == 0 ? seed.sharedWithEveryone() : seed;
        return chance.nextInt(4) == 0 ? seed.sharedWith(OtherPeople.STRANGER) : seed;
    }

    /** What belongs to others, is protected or held, must never be touched. */
    private ImageSeed guarded(ImageSeed seed) {
        return switch (chance.nextInt(40)) {
            case 0 -> seed.managedByBackup();
            case 1 -> seed.tag("Ec2ImageBuilderArn", "arn:aws:imagebuilder:us-east-1:999999999999:image/linux/1.0.0/1");
            case 2 -> seed.productCode("abcdefgh", ProductCodeValues.MARKETPLACE);
            case 3 -> seed.protectedFromDeregistration();
            case 4 -> seed.tag("image-steward:hold", "an audit goes on");
            default -> seed;
        };
    }

    private void registerFromTheDiskOf(String id, int number) {
        var truth = new Truth(company.sandbox(), Duration.ZERO);
        var snapshot =
                truth.snapshots(truth.image(Company.HOME, id).orElseThrow()).getFirst();
        var disk = BlockDeviceMapping.builder()
                .deviceName("/dev/xvda")
                .ebs(e -> e.snapshotId(snapshot))
                .build();
        truth.ec2(Company.HOME)
                .registerImage(r -> r.name("built by hand " + number)
                        .rootDeviceName("/dev/xvda")
                        .blockDeviceMappings(disk));
    }
}
