package io.imagesteward.samples.demo;

import io.imagesteward.samples.Company;
import io.imagesteward.sandbox.aws.ec2.ImageSeed;
import io.imagesteward.sandbox.aws.ec2.VolumeSeed;
import io.imagesteward.sandbox.aws.workspaces.DesktopImageSeed;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.LaunchPermission;

/** What happens to images in good order when people act by hand and nobody hears of it. */
final class Neglect {

    static final String STRANGER = "555566667777";
    static final String NEWCOMER = "666677778888";

    private static final String OLD = "golden-linux-2025.11";
    private static final String PUBLIC = "golden-linux-2025.12";
    private static final String LENT = "golden-linux-2026.01";

    private static final LaunchPermission EVERYONE =
            LaunchPermission.builder().group("all").build();
    private static final LaunchPermission STRANGE =
            LaunchPermission.builder().userId(STRANGER).build();

    private final Company company;

    Neglect(Company company) {
        this.company = company;
    }

    /** Three images with their copies and a desktop, all as declared. */
    void goodOrder() {
        List.of(OLD, PUBLIC, LENT).forEach(name -> {
            company.sandbox().send(company.available(company.goldenImage(name)));
            company.sandbox().settle();
        });
        var desktop = company.desktopImage(DesktopImageSeed.named("golden-desktop-2026.01"));
        company.sandbox()
                .send(company.asked(
                        "Image Distribution Requested",
                        "desktop",
                        Map.of("imageId", desktop, "reason", "The January desktop.")));
        company.sandbox().settle();
    }

    /** Nothing of it makes an event that Image Steward hears. */
    void happen() {
        var published = one("ap-southeast-2", PUBLIC);
        ec2("ap-southeast-2").modifyImageAttribute(r -> r.imageId(published).launchPermission(p -> p.add(EVERYONE)));
        var lent = one(Company.HOME, LENT);
        ec2(Company.HOME).modifyImageAttribute(r -> r.imageId(lent).launchPermission(p -> p.add(STRANGE)));
        Company.REGIONS.forEach(region -> {
            var old = one(region, OLD);
            ec2(region).deregisterImage(r -> r.imageId(old));
        });
        company.sandbox()
                .world()
                .outsider(STRANGER)
                .region(Company.HOME)
                .ec2()
                .image(ImageSeed.named("golden-linux-2026.02")
                        .volume(VolumeSeed.ofGiB(8))
                        .sharedWith("111122223333"));
        company.sandbox().world().account(NEWCOMER);
        company.sandbox().world().organization().move(NEWCOMER, Company.WORKLOADS);
    }

    private String one(String region, String name) {
        return images(region, name).stream()
                .map(Image::imageId)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no image %s in %s".formatted(name, region)));
    }

    private List<Image> images(String region, String name) {
        var named = Filter.builder().name("name").values(name).build();
        return ec2(region).describeImages(r -> r.owners("self").filters(named)).images();
    }

    private Ec2Client ec2(String region) {
        return company.sandbox().clients().client(Ec2Client.builder(), Company.HUB, region);
    }
}
