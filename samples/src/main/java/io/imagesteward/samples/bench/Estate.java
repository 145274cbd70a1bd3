package io.imagesteward.samples.bench;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.AmiId;
import io.imagesteward.core.image.ImageId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.image.StewardTags;
import io.imagesteward.core.image.WorkspaceImageId;
import io.imagesteward.samples.Company;
import io.imagesteward.samples.Declaring;
import io.imagesteward.sandbox.Sandbox;
import io.imagesteward.sandbox.aws.ec2.ImageSeed;
import io.imagesteward.sandbox.aws.ec2.VolumeSeed;
import io.imagesteward.sandbox.aws.workspaces.DesktopImageSeed;
import io.imagesteward.sandbox.world.Site;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * An organization of a hundred accounts in ten Regions where WorkSpaces is too, with families of AMIs and desktops that have
 * a member in each Region; one of twenty images is shared with a stranger as well. Strangers' shares are looked for in
 * every account and Region.
 *
 * @param amis in all Regions together
 * @param desktops in all Regions together
 */
record Estate(int amis, int desktops) {

    static final List<String> REGIONS = List.of(
            Company.HOME,
            "us-west-2",
            "ap-south-1",
            "ap-southeast-1",
            "ap-southeast-2",
            "ap-northeast-1",
            "ap-northeast-2",
            "ca-central-1",
            "eu-central-1",
            "eu-west-1");
    static final int ACCOUNTS = 100;

    private static final int DRIFTED = 20;
    private static final String STRANGER = "555566667777";

    int drifted() {
        return amis / DRIFTED + desktops / DRIFTED;
    }

    /** Founds it with the roles that stand in every spoke, and with nothing but its own policies. */
    Company found(Sandbox sandbox, Path home) {
        var organization = sandbox.world().organization();
        organization.unit(Company.WORKLOADS);
        accounts().forEach(account -> {
            sandbox.world().account(account);
            organization.move(account, Company.WORKLOADS);
        });
        var company = Company.found(sandbox, home);
        var declaring = Declaring.in(company).nothingElse();
        declaring.also("golden-ami", policy("golden-ami", "ami", amis));
        declaring.also("golden-desktop", policy("golden-desktop", "workspaces-image", desktops));
        var yesterday = sandbox.time().instant().minus(Duration.ofDays(1));
        amis(company, drift(amis), ImageSeed.named("").createdAt(yesterday).sharedWithAll(accounts()));
        desktops(company, drift(desktops));
        return company;
    }

    static List<String> accounts() {
        return IntStream.range(0, ACCOUNTS)
                .mapToObj(number -> "%012d".formatted(100_000_000_000L + number))
                .toList();
    }

    private static Map<String, Object> policy(String name, String kind, int images) {
        return Map.of(
                "policy", name,
                "kind", kind,
                "select", Map.of("name", name + "-*"),
                "share", Map.of("accounts", accounts()),
                "copy",
                        Map.of(
                                "regions",
                                REGIONS.stream()
                                        .skip(1)
                                        .map(region -> Map.of("region", region))
                                        .toList()),
                "trust", Map.of("owners", List.of(Company.HUB), "mode", "audit"),
                // a raised quota: forty, which the Regions have, would be told as near it
                "limits", Map.of("images", Math.max(1, images), "workspaceImages", 100));
    }

    private void amis(Company company, boolean[] drift, ImageSeed plain) {
        var volume =
                accounts().stream().reduce(VolumeSeed.ofGiB(8), VolumeSeed::snapshotSharedWith, (one, same) -> one);
        for (int image = 0; image < amis; image += REGIONS.size()) {
            var name = "golden-ami-%06d".formatted(image / REGIONS.size());
            var source = "";
            for (int at = 0; at < REGIONS.size(); at++) {
                var seed = plain.volume(volume).with(details -> details.name(name));
                seed = at == 0
                        ? seed
                        : seed.copiedFrom(source, Company.HOME).tag(StewardTags.SOURCE, mark(new AmiId(source)));
                seed = drift[image + at] ? seed.sharedWith(STRANGER) : seed;
                var id = site(company, at).ec2().image(seed);
                source = at == 0 ? id : source;
            }
        }
    }

    private void desktops(Company company, boolean[] drift) {
        for (int image = 0; image < desktops; image += REGIONS.size()) {
            var name = "golden-desktop-%03d".formatted(image / REGIONS.size());
            var source = "";
            for (int at = 0; at < REGIONS.size(); at++) {
                var shared = new ArrayList<>(accounts());
                if (drift[image + at]) {
                    shared.add(STRANGER);
                }
                var seed = DesktopImageSeed.named(at == 0 ? name : "%s.%s".formatted(name, source))
                        .sharedWith(shared.toArray(String[]::new));
                seed = at == 0 ? seed : seed.tag(StewardTags.SOURCE, mark(new WorkspaceImageId(source)));
                var id = site(company, at).workspaces().image(seed);
                source = at == 0 ? id : source;
            }
        }
    }

    private static String mark(ImageId id) {
        return StewardTags.source(new ImageRef(new AccountId(Company.HUB), new RegionId(Company.HOME), id));
    }

    private static Site site(Company company, int region) {
        return company.sandbox().world().account(Company.HUB).region(REGIONS.get(region));
    }

    /** Exactly one of twenty, the same in every run. */
    private static boolean[] drift(int images) {
        var drift = new boolean[images];
        var random = new Random(images);
        for (int left = images / DRIFTED; left > 0; ) {
            int image = random.nextInt(images);
            left -= drift[image] ? 0 : 1;
            drift[image] = true;
        }
        return drift;
    }
}
