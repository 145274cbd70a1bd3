package io.imagesteward.samples.simulation;

import io.imagesteward.samples.Company;
import io.imagesteward.samples.simulation.Declared.Selector;
import io.imagesteward.samples.simulation.Families.Family;
import io.imagesteward.sandbox.aws.ec2.Ec2Settings;
import io.imagesteward.sandbox.aws.ec2.Ec2Settings.CopyPace;
import io.imagesteward.sandbox.aws.ec2.ImageSeed;
import io.imagesteward.sandbox.aws.ec2.VolumeSeed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Puts policies and source images into a new world: most of one policy, some of another, a few of none or of both. */
record Furnishing(Company company, Locksmith keys, RandomGenerator chance) {

    private static final String LINUX = "golden-linux";
    private static final String WINDOWS = "golden-windows";

    /** Who may have an image although no policy says so; where there are many, the limit on changes matters. */
    private static final List<String> STRANGERS = List.of(OtherPeople.STRANGER, "210987654321", "111122223333");

    Families families() {
        return families(List.of(), UnaryOperator.identity());
    }

    /**
     * The same in a world in which there are policies of WorkSpaces images as well.
     *
     * @param more what the policy that wants copies says besides
     */
    Families families(List<DesktopRule> desktops, UnaryOperator<Declared> more) {
        boolean byTag = chance.nextBoolean();
        var linux = more.apply(Declared.random(LINUX, byTag ? Selector.TAG : Selector.NAME, true, chance));
        var windows = Declared.random(WINDOWS, byTag ? Selector.NAME : Selector.TAG, false, chance);
        var policies = List.of(linux, windows);
        STRANGERS.subList(0, 2).forEach(company.sandbox().world()::outsider);
        var entries = policies.stream().map(policy -> policy.entry(keys.copyKey()));
        deploy(
                company,
                Declared.document(Stream.concat(entries, desktops.stream().map(DesktopRule::entry))));
        pace();
        var families = new ArrayList<Family>();
        int count = 1 + chance.nextInt(3);
        for (int i = 0; i < count; i++) {
            var scratch = seed(i, Duration.ofDays(count - i));
            families.add(
                    switch (chance.nextInt(10)) {
                        case 0 -> new Family(company.image(scratch), Optional.empty());
                        case 1 ->
                            new Family(
                                    company.image(selected(windows, selected(linux, scratch, i), i)), Optional.empty());
                        case 2, 3 -> new Family(company.image(selected(windows, scratch, i)), Optional.of(windows));
                        default -> new Family(company.image(selected(linux, scratch, i)), Optional.of(linux));
                    });
        }
        return new Families(policies, List.copyOf(families));
    }

    /** AWS promises no duration for a copy: some take so long that others ask for it again meanwhile. */
    private void pace() {
        if (chance.nextInt(3) == 0) {
            var usual = Ec2Settings.defaults();
            var slow = new CopyPace(Duration.ofMinutes(5L + chance.nextInt(120)), Duration.ofSeconds(20));
            company.sandbox()
                    .world()
                    .ec2Settings(new Ec2Settings(usual.quotas(), slow, usual.evidence(), usual.undocumentedRefusal()));
        }
    }

    private static ImageSeed selected(Declared policy, ImageSeed seed, int number) {
        return switch (policy.selector()) {
            case NAME -> seed.with(image -> image.name(policy.name() + "-" + number));
            case TAG -> seed.tag("Product", policy.name());
        };
    }

    static void deploy(Company company, String document) {
        var configurations = company.sandbox()
                .world()
                .account(Company.HUB)
                .region(Company.HOME)
                .configurations();
        configurations.profiles().forEach(profile -> configurations.deploy(profile, "application/json", document));
    }

    private ImageSeed seed(int number, Duration age) {
        var seed = ImageSeed.named("server-" + number).createdAt(Company.MORNING.minus(age));
        boolean encrypted = chance.nextInt(5) == 0;
        var key = encrypted ? keys.sourceKey(number) : "";
        int volumes = 1 + chance.nextInt(2);
        for (int i = 0; i < volumes; i++) {
            var volume = VolumeSeed.ofGiB(8 + i);
            seed = seed.volume(encrypted ? volume.encryptedUnder(key) : volume);
        }
        for (var stranger : STRANGERS) {
            seed = chance.nextInt(4) == 0 ? seed.sharedWith(stranger) : seed;
        }
        return seed;
    }
}
