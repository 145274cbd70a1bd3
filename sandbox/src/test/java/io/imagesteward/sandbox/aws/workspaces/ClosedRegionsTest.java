package io.imagesteward.sandbox.aws.workspaces;

import static io.imagesteward.sandbox.world.TestWorld.HUB;
import static io.imagesteward.sandbox.world.TestWorld.SPOKE;
import static io.imagesteward.sandbox.world.TestWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.sandbox.aws.Ids;
import io.imagesteward.sandbox.aws.Organization;
import io.imagesteward.sandbox.aws.ParameterLookup;
import io.imagesteward.sandbox.aws.Place;
import io.imagesteward.sandbox.aws.Regions;
import io.imagesteward.sandbox.aws.Surroundings;
import io.imagesteward.sandbox.aws.cloudtrail.EventHistory;
import io.imagesteward.sandbox.aws.ec2.Ec2;
import io.imagesteward.sandbox.aws.events.EventBuses;
import io.imagesteward.sandbox.aws.kms.Kms;
import io.imagesteward.sandbox.aws.s3.Buckets;
import io.imagesteward.sandbox.world.ManualTime;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Regions of other partitions, which a world does not have, but WorkSpaces has rules for. */
class ClosedRegionsTest {

    private static final String NINGXIA = "cn-northwest-1";
    private static final String BEIJING = "cn-north-1";
    private static final String GOV_WEST = "us-gov-west-1";

    private final ManualTime time = new ManualTime();
    private final Organization organization = new Organization("o-exampleorgid", HUB);
    private final Surroundings surroundings = new Surroundings(time, time::at, new Ids(1), organization);
    private final WorkSpaces workSpaces = workSpaces();

    @Test
    void inNingxiaCopiesStayInTheirRegion() {
        String image = place(HUB, NINGXIA).image(DesktopImageSeed.named("golden"));
        var ningxia = workSpaces.backend(new Place(HUB, NINGXIA));
        ningxia.copyWorkspaceImage(r -> r.name("copy").sourceImageId(image).sourceRegion(NINGXIA));
        var beijing = workSpaces.backend(new Place(HUB, BEIJING));
        assertThat(refusal(() -> beijing.copyWorkspaceImage(
                        r -> r.name("copy").sourceImageId(image).sourceRegion(NINGXIA))))
                .isEqualTo("OperationNotSupportedException");
    }

    @Test
    void inGovCloudImagesUnderOwnLicensesAreNotShared() {
        organization.join(SPOKE);
        String licensed =
                place(HUB, GOV_WEST).image(DesktopImageSeed.named("licensed").withOwnLicense());
        String usual = place(HUB, GOV_WEST).image(DesktopImageSeed.named("usual"));
        place(SPOKE, GOV_WEST).bringsLicenses();
        var hub = workSpaces.backend(new Place(HUB, GOV_WEST));
        hub.updateWorkspaceImagePermission(
                r -> r.imageId(usual).allowCopyImage(true).sharedAccountId(SPOKE));
        assertThat(refusal(() -> hub.updateWorkspaceImagePermission(
                        r -> r.imageId(licensed).allowCopyImage(true).sharedAccountId(SPOKE))))
                .isEqualTo("OperationNotSupportedException");
        assertThat(refusal(() -> workSpaces
                        .backend(new Place(HUB, "us-gov-east-1"))
                        .copyWorkspaceImage(
                                r -> r.name("copy").sourceImageId(usual).sourceRegion(GOV_WEST))))
                .isEqualTo("OperationNotSupportedException");
    }

    private WorkSpacesPlace place(String account, String region) {
        return workSpaces.in(new Place(account, region));
    }

    private WorkSpaces workSpaces() {
        var events = new EventBuses(surroundings);
        var regions = new Regions();
        var history = new EventHistory(surroundings);
        var ec2 = new Ec2(
                surroundings,
                new Ec2.Neighbours(
                        regions,
                        new Kms(surroundings),
                        events,
                        history,
                        new Buckets(surroundings),
                        new NoParameters()));
        return new WorkSpaces(surroundings, new WorkSpaces.Neighbours(regions, ec2, events, history));
    }

    /** WorkSpaces asks for none. */
    private record NoParameters() implements ParameterLookup {
        @Override
        public Optional<String> value(Place place, String selector) {
            return Optional.empty();
        }

        @Override
        public Map<String, String> all(Place place) {
            return Map.of();
        }
    }
}
