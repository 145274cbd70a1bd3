package io.imagesteward.samples.demo;

import io.imagesteward.samples.Company;
import io.imagesteward.sandbox.Sandbox;
import io.imagesteward.sandbox.aws.ec2.Ec2Place;
import io.imagesteward.sandbox.aws.ec2.ImageSeed;
import io.imagesteward.sandbox.aws.ec2.VolumeSeed;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterType;

/**
 * An image that was distributed long ago, with its copies.
 *
 * @param members the id in each Region, the source's first
 */
record OldFamily(String name, Map<String, String> members) {

    private static final String UNIT =
            "arn:aws:organizations::%s:ou/o-exampleorgid/%s".formatted(Company.HUB, Company.WORKLOADS);

    /** Puts one into the world as {@code golden-linux} would have left it. */
    static OldFamily seed(Sandbox sandbox, String name, Instant created) {
        var members = new LinkedHashMap<String, String>();
        var source = home(sandbox, Company.HOME).image(shared(name, created));
        members.put(Company.HOME, source);
        for (var region : Company.REGIONS.subList(1, Company.REGIONS.size())) {
            var copy = shared(name, created)
                    .copiedFrom(source, Company.HOME)
                    .tag("image-steward:policy", "golden-linux")
                    .tag("image-steward:source", "%s/%s/%s".formatted(Company.HUB, Company.HOME, source));
            members.put(region, home(sandbox, region).image(copy));
        }
        return new OldFamily(name, members);
    }

    /** Makes it what everybody launches. */
    void publish(Sandbox sandbox) {
        members.forEach((region, id) -> sandbox.clients()
                .client(SsmClient.builder(), Company.HUB, region)
                .putParameter(r -> r.name("/images/golden-linux/latest")
                        .value(id)
                        .type(ParameterType.STRING)
                        .overwrite(true)));
    }

    String source() {
        return in(Company.HOME);
    }

    String in(String region) {
        return members.getOrDefault(region, "");
    }

    private static Ec2Place home(Sandbox sandbox, String region) {
        return sandbox.world().account(Company.HUB).region(region).ec2();
    }

    private static ImageSeed shared(String name, Instant created) {
        return ImageSeed.named(name)
                .createdAt(created)
                .volume(volume(8))
                .volume(volume(20))
                .sharedWith(RetirementAct.PAYMENTS)
                .sharedWith(RetirementAct.DATA)
                .sharedWithUnit(UNIT);
    }

    private static VolumeSeed volume(int size) {
        return VolumeSeed.ofGiB(size).snapshotSharedWith(RetirementAct.PAYMENTS).snapshotSharedWith(RetirementAct.DATA);
    }
}
