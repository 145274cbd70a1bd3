package io.imagesteward.sandbox.aws.ec2;

import static io.imagesteward.sandbox.world.TestWorld.HUB;
import static io.imagesteward.sandbox.world.TestWorld.SPOKE;
import static io.imagesteward.sandbox.world.TestWorld.VIRGINIA;
import static io.imagesteward.sandbox.world.TestWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.sandbox.world.TestWorld;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.autoscaling.AutoScalingClient;
import software.amazon.awssdk.services.ec2.model.ImageReference;
import software.amazon.awssdk.services.ec2.model.ImageReferenceOptionName;
import software.amazon.awssdk.services.ec2.model.ImageReferenceResourceType;
import software.amazon.awssdk.services.ec2.model.ResourceTypeOption;
import software.amazon.awssdk.services.ec2.model.ResourceTypeRequest;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterType;

class ImageReferencesTest {

    private final TestWorld test = new TestWorld();
    private final Ec2Place hub = test.hub().ec2();
    private final String used = hub.image(ImageSeed.named("golden-1").sharedWith(SPOKE));
    private final String unused = hub.image(ImageSeed.named("golden-2"));

    @Test
    void referencesAreOfTheOwnAccountOnlyAndKnowNoAutoScaling() {
        hub.instance(used);
        test.spoke().ec2().instance(used);
        hub.recipe("golden", used);
        template("web", used);
        test.client(SsmClient.class, "ssm", HUB, VIRGINIA)
                .putParameter(r -> r.name("/golden").type(ParameterType.STRING).value(used));
        test.client(AutoScalingClient.class, "autoscaling", HUB, VIRGINIA)
                .createLaunchConfiguration(r -> r.launchConfigurationName("old").imageId(unused));

        assertThat(references(used, unused))
                .extracting(ImageReference::resourceTypeAsString)
                .containsExactlyInAnyOrder(
                        "ec2:Instance", "ec2:LaunchTemplate", "ssm:Parameter", "imagebuilder:ImageRecipe");
        assertThat(references(used, unused))
                .allMatch(found -> found.imageId().equals(used))
                .allMatch(found -> found.arn().contains(":" + HUB + ":"));
        assertThat(test.ec2(SPOKE, VIRGINIA)
                        .describeImageReferences(r -> r.imageIds(used).includeAllResourceTypes(true))
                        .imageReferences())
                .extracting(ImageReference::resourceTypeAsString)
                .containsExactly("ec2:Instance");
    }

    @Test
    void onlyTheTenNewestVersionsOfATemplateCountUnlessMoreAreAskedFor() {
        template("web", used);
        IntStream.range(0, 10)
                .forEach(i -> test.ec2()
                        .createLaunchTemplateVersion(
                                r -> r.launchTemplateName("web").launchTemplateData(d -> d.imageId(unused))));
        assertThat(references(used)).isEmpty();
        var deep = ResourceTypeOption.builder()
                .optionName(ImageReferenceOptionName.VERSION_DEPTH)
                .optionValues("11")
                .build();
        assertThat(test.ec2()
                        .describeImageReferences(r -> r.imageIds(used)
                                .resourceTypes(ResourceTypeRequest.builder()
                                        .resourceType(ImageReferenceResourceType.EC2_LAUNCH_TEMPLATE)
                                        .resourceTypeOptions(deep)
                                        .build()))
                        .imageReferences())
                .hasSize(1);
    }

    @Test
    void referencesComeInPages() {
        IntStream.range(0, 7).forEach(i -> hub.instance(used));
        var pages = test.ec2()
                .describeImageReferencesPaginator(
                        r -> r.imageIds(used).includeAllResourceTypes(true).maxResults(5));
        assertThat(pages.stream().map(page -> page.imageReferences().size())).containsExactly(5, 2);
    }

    @Test
    void aRequestNamesOneToTenImagesAndWhatToLookFor() {
        var eleven = Collections.nCopies(11, used);
        assertThat(refusal(() -> test.ec2()
                        .describeImageReferences(r -> r.imageIds(eleven).includeAllResourceTypes(true))))
                .isEqualTo("InvalidParameterValue");
        assertThat(refusal(() -> test.ec2().describeImageReferences(r -> r.includeAllResourceTypes(true))))
                .isEqualTo("InvalidParameterValue");
        assertThat(refusal(() -> test.ec2().describeImageReferences(r -> r.imageIds(used))))
                .isEqualTo("InvalidParameterCombination");
    }

    @Test
    void whoMayNotReadParametersMayNotAskForReferences() {
        test.client(SsmClient.class, "ssm", HUB, VIRGINIA)
                .putParameter(r -> r.name("/golden").type(ParameterType.STRING).value(unused));
        test.world.permissions((action, arn, context) -> !action.equals("ssm:GetParameters"));
        assertThat(refusal(() -> references(used))).isEqualTo("UnauthorizedOperation");
    }

    private void template(String name, String image) {
        test.ec2().createLaunchTemplate(r -> r.launchTemplateName(name).launchTemplateData(d -> d.imageId(image)));
    }

    private List<ImageReference> references(String... images) {
        return test.ec2()
                .describeImageReferences(r -> r.imageIds(images).includeAllResourceTypes(true))
                .imageReferences();
    }
}
