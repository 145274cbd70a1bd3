package io.imagesteward.sandbox.aws.workspaces;

import static io.imagesteward.sandbox.world.TestWorld.HUB;
import static io.imagesteward.sandbox.world.TestWorld.IRELAND;
import static io.imagesteward.sandbox.world.TestWorld.SPOKE;
import static io.imagesteward.sandbox.world.TestWorld.VIRGINIA;
import static io.imagesteward.sandbox.world.TestWorld.error;
import static io.imagesteward.sandbox.world.TestWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.imagesteward.sandbox.aws.ec2.ImageSeed;
import io.imagesteward.sandbox.iam.IamGate;
import io.imagesteward.sandbox.iam.Roles;
import io.imagesteward.sandbox.iam.WorldFacts;
import io.imagesteward.sandbox.policy.PolicyDocument;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.workspaces.WorkSpacesClient;
import software.amazon.awssdk.services.workspaces.model.Tag;
import software.amazon.awssdk.services.workspaces.model.WorkspaceImageIngestionProcess;

/** What roles need to be allowed to call WorkSpaces. */
class DesktopPoliciesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HUB_ROLE = "arn:aws:iam::999999999999:role/steward";
    private static final String SPOKE_ROLE = "arn:aws:iam::111122223333:role/steward";
    private static final String HUB_IMAGES = "arn:aws:workspaces:*:999999999999:workspaceimage/*";
    private static final String SPOKE_IMAGES = "arn:aws:workspaces:*:111122223333:workspaceimage/*";

    private final Roles roles = new Roles();
    private final DesktopWorld desktops =
            new DesktopWorld(test -> List.of(new IamGate(roles, new WorldFacts(test.world))));
    private final WorkSpacesPlace place = desktops.place(HUB, VIRGINIA);
    private final String image =
            place.image(DesktopImageSeed.named("golden").tag("steward", "yes").sharedWith(SPOKE));
    private final WorkSpacesClient hub;
    private final WorkSpacesClient spoke;

    DesktopPoliciesTest() {
        roles.add(HUB_ROLE, JSON.createObjectNode());
        roles.add(SPOKE_ROLE, JSON.createObjectNode());
        hub = desktops.as(HUB_ROLE, HUB, VIRGINIA);
        spoke = desktops.as(SPOKE_ROLE, SPOKE, IRELAND);
    }

    @AfterEach
    void close() {
        desktops.close();
    }

    @Test
    void listsAreAllowedOnEverythingOrNotAtAll() {
        allow(HUB_ROLE, HUB_IMAGES, "workspaces:DescribeWorkspaceImages", "workspaces:DescribeTags");
        var refused = error(() -> hub.describeWorkspaceImages(r -> {}));
        assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException");
        assertThat(refusal(() -> hub.describeTags(r -> r.resourceId(image)))).isEqualTo("AccessDeniedException");
        allow(HUB_ROLE, "*", "workspaces:DescribeWorkspaceImages", "workspaces:DescribeTags");
        assertThat(hub.describeWorkspaceImages(r -> {}).images()).hasSize(1);
        assertThat(hub.describeTags(r -> r.resourceId(image)).tagList()).hasSize(1);
    }

    @Test
    void aSharedImageIsNamedWithItsOwnersAccount() {
        allow(SPOKE_ROLE, "*", "workspaces:DescribeWorkspaceImages");
        allow(SPOKE_ROLE, SPOKE_IMAGES, "workspaces:CopyWorkspaceImage");
        assertThat(refusal(() -> copy())).isEqualTo("AccessDeniedException");
        allow(SPOKE_ROLE, "arn:aws:workspaces:*:*:workspaceimage/*", "workspaces:CopyWorkspaceImage");
        copy();
    }

    @Test
    void aCopyIsAllowedInBothRegionsTogetherWithListingAndTagging() {
        allow(SPOKE_ROLE, "arn:aws:workspaces:us-east-1:*:workspaceimage/*", "workspaces:CopyWorkspaceImage");
        allow(SPOKE_ROLE, "*", "workspaces:DescribeWorkspaceImages");
        assertThat(refusal(() -> copy())).isEqualTo("AccessDeniedException");
        allow(SPOKE_ROLE, "arn:aws:workspaces:eu-west-1:*:workspaceimage/*", "workspaces:CopyWorkspaceImage");
        var tag = Tag.builder().key("a").value("b").build();
        assertThat(refusal(() -> copy(tag))).isEqualTo("AccessDeniedException");
        allow(SPOKE_ROLE, "*", "workspaces:CreateTags");
        copy(tag);
    }

    @Test
    void anImageIsDeletedOnlyWithTheTagThatThePolicyAsksFor() {
        String other = place.image(DesktopImageSeed.named("other").tag("steward", "no"));
        String ours = place.image(DesktopImageSeed.named("ours").tag("steward", "yes"));
        attach(HUB_ROLE, """
                {"Statement": [{"Effect": "Allow", "Action": "workspaces:DeleteWorkspaceImage", "Resource": "%s",
                  "Condition": {"StringEquals": {"aws:ResourceTag/steward": "yes"}}}]}
                """.formatted(HUB_IMAGES));
        assertThat(refusal(() -> hub.deleteWorkspaceImage(r -> r.imageId(other))))
                .isEqualTo("AccessDeniedException");
        hub.deleteWorkspaceImage(r -> r.imageId(ours));
    }

    @Test
    void tagKeysAreConditions() {
        attach(HUB_ROLE, """
                {"Statement": [{"Effect": "Allow", "Action": ["workspaces:CreateTags", "workspaces:DeleteTags"],
                  "Resource": "*", "Condition": {"ForAllValues:StringEquals": {"aws:TagKeys": ["mark"]}}}]}
                """);
        var mark = Tag.builder().key("mark").value("1").build();
        var other = Tag.builder().key("other").value("1").build();
        hub.createTags(r -> r.resourceId(image).tags(mark));
        assertThat(refusal(() -> hub.createTags(r -> r.resourceId(image).tags(mark, other))))
                .isEqualTo("AccessDeniedException");
        assertThat(refusal(() -> hub.deleteTags(r -> r.resourceId(image).tagKeys("steward"))))
                .isEqualTo("AccessDeniedException");
        hub.deleteTags(r -> r.resourceId(image).tagKeys("mark"));
    }

    @Test
    void permissionsAreChangedOnTheImageThatThePolicyNames() {
        String other = place.image(DesktopImageSeed.named("other"));
        allow(
                HUB_ROLE,
                "arn:aws:workspaces:us-east-1:999999999999:workspaceimage/" + image,
                "workspaces:UpdateWorkspaceImagePermission",
                "workspaces:DescribeWorkspaceImagePermissions");
        hub.updateWorkspaceImagePermission(
                r -> r.imageId(image).allowCopyImage(false).sharedAccountId(SPOKE));
        assertThat(hub.describeWorkspaceImagePermissions(r -> r.imageId(image)).imagePermissions())
                .isEmpty();
        assertThat(refusal(() -> hub.updateWorkspaceImagePermission(
                        r -> r.imageId(other).allowCopyImage(true).sharedAccountId(SPOKE))))
                .isEqualTo("AccessDeniedException");
    }

    @Test
    void anImportUsesTheAmiWithTheRightsOfWhoeverAsksForIt() {
        place.bringsLicenses();
        String ami = desktops.test.hub().ec2().image(ImageSeed.named("windows"));
        allow(HUB_ROLE, "*", "workspaces:ImportWorkspaceImage", "ec2:DescribeImages");
        assertThat(refusal(() -> bring(ami))).isEqualTo("AccessDeniedException");
        allow(HUB_ROLE, "arn:aws:ec2:us-east-1::image/" + ami, "ec2:ModifyImageAttribute");
        bring(ami);
    }

    private void bring(String ami) {
        hub.importWorkspaceImage(r -> r.ec2ImageId(ami)
                .imageName("imported")
                .imageDescription("imported")
                .ingestionProcess(WorkspaceImageIngestionProcess.BYOL_REGULAR));
    }

    private void copy(Tag... tags) {
        spoke.copyWorkspaceImage(r -> {
            r.name("copy").sourceImageId(image).sourceRegion(VIRGINIA);
            if (tags.length > 0) {
                r.tags(tags);
            }
        });
    }

    private void allow(String role, String resource, String... actions) {
        attach(role, """
                {"Statement": [{"Effect": "Allow", "Action": ["%s"], "Resource": "%s"}]}
                """.formatted(String.join("\", \"", actions), resource));
    }

    private void attach(String role, String policy) {
        try {
            roles.attach(role, PolicyDocument.of(JSON.readTree(policy)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(policy, e);
        }
    }
}
