package io.imagesteward.sandbox.aws.ec2;

import static io.imagesteward.sandbox.world.TestWorld.HUB;
import static io.imagesteward.sandbox.world.TestWorld.VIRGINIA;
import static io.imagesteward.sandbox.world.TestWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.sandbox.world.TestWorld;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.LaunchTemplate;
import software.amazon.awssdk.services.ec2.model.LaunchTemplateVersion;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterType;

class LaunchTemplatesTest {

    private final TestWorld test = new TestWorld();
    private final Ec2Place hub = test.hub().ec2();
    private final String first = hub.image(ImageSeed.named("golden-1"));
    private final String second = hub.image(ImageSeed.named("golden-2"));

    @Test
    void theDefaultVersionStaysUntilItIsMoved() {
        create("web", first);
        test.ec2()
                .createLaunchTemplateVersion(
                        r -> r.launchTemplateName("web").launchTemplateData(d -> d.imageId(second)));
        assertThat(images("$Default")).containsExactly(first);
        assertThat(images("$Latest")).containsExactly(second);
        test.ec2().modifyLaunchTemplate(r -> r.launchTemplateName("web").defaultVersion("2"));
        assertThat(images("$Default")).containsExactly(second);
        assertThat(images()).containsExactly(first, second);
    }

    @Test
    void templatesAndVersionsComeInPages() {
        IntStream.range(0, 5).forEach(i -> create("web-" + i, first));
        var pages = test.ec2().describeLaunchTemplatesPaginator(r -> r.maxResults(3));
        assertThat(pages.stream().map(page -> page.launchTemplates().size())).containsExactly(3, 2);
        var versions = test.ec2()
                .describeLaunchTemplateVersionsPaginator(
                        r -> r.versions("$Latest", "$Default").maxResults(3));
        assertThat(versions.stream().map(page -> page.launchTemplateVersions().size()))
                .containsExactly(3, 2);
    }

    @Test
    void anImageNamedByAParameterIsResolvedOnRequest() {
        test.client(SsmClient.class, "ssm", HUB, VIRGINIA)
                .putParameter(
                        r -> r.name("/golden/linux").type(ParameterType.STRING).value(second));
        create("web", "resolve:ssm:/golden/linux");
        assertThat(images("$Default")).containsExactly("resolve:ssm:/golden/linux");
        assertThat(test.ec2()
                        .describeLaunchTemplateVersions(
                                r -> r.launchTemplateName("web").resolveAlias(true))
                        .launchTemplateVersions())
                .extracting(version -> version.launchTemplateData().imageId())
                .containsExactly(second);
        var launched = test.ec2()
                .runInstances(r -> r.launchTemplate(t -> t.launchTemplateName("web"))
                        .minCount(1)
                        .maxCount(1));
        assertThat(launched.instances().getFirst().imageId()).isEqualTo(second);
    }

    @Test
    void whatIsNotThereIsRefusedByName() {
        create("web", first);
        assertThat(refusal(() -> create("web", first))).isEqualTo("InvalidLaunchTemplateName.AlreadyExistsException");
        assertThat(refusal(() -> images("7"))).isEqualTo("InvalidLaunchTemplateId.VersionNotFound");
        assertThat(refusal(() -> test.ec2().describeLaunchTemplates(r -> r.launchTemplateNames("none"))))
                .isEqualTo("InvalidLaunchTemplateName.NotFoundException");
        assertThat(refusal(() -> test.ec2().describeLaunchTemplateVersions(r -> {})))
                .isEqualTo("MissingParameter");
        assertThat(test.ec2().describeLaunchTemplates().launchTemplates())
                .extracting(LaunchTemplate::launchTemplateName)
                .containsExactly("web");
    }

    private void create(String name, String image) {
        test.ec2().createLaunchTemplate(r -> r.launchTemplateName(name).launchTemplateData(d -> d.imageId(image)));
    }

    private List<String> images(String... versions) {
        return test
                .ec2()
                .describeLaunchTemplateVersions(r -> r.launchTemplateName("web").versions(versions))
                .launchTemplateVersions()
                .stream()
                .map(LaunchTemplateVersion::launchTemplateData)
                .map(data -> data.imageId())
                .toList();
    }
}
