package io.imagesteward.sandbox.aws.autoscaling;

import static io.imagesteward.sandbox.world.TestWorld.HUB;
import static io.imagesteward.sandbox.world.TestWorld.SPOKE;
import static io.imagesteward.sandbox.world.TestWorld.VIRGINIA;
import static io.imagesteward.sandbox.world.TestWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.sandbox.aws.ec2.ImageSeed;
import io.imagesteward.sandbox.world.TestWorld;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.autoscaling.AutoScalingClient;
import software.amazon.awssdk.services.autoscaling.model.AutoScalingGroup;
import software.amazon.awssdk.services.autoscaling.model.LaunchConfiguration;

class AutoScalingTest {

    private final TestWorld test = new TestWorld();
    private final String image = test.hub().ec2().image(ImageSeed.named("golden-1"));
    private final AutoScalingClient scaling = test.client(AutoScalingClient.class, "autoscaling", HUB, VIRGINIA);

    @Test
    void groupsTellWhatTheyStartFrom() {
        configuration("old");
        test.ec2().createLaunchTemplate(r -> r.launchTemplateName("web").launchTemplateData(d -> d.imageId(image)));
        scaling.createAutoScalingGroup(r -> r.autoScalingGroupName("a")
                .launchConfigurationName("old")
                .minSize(1)
                .maxSize(2));
        scaling.createAutoScalingGroup(r -> r.autoScalingGroupName("b")
                .launchTemplate(t -> t.launchTemplateName("web").version("$Latest"))
                .minSize(0)
                .maxSize(2));
        scaling.createAutoScalingGroup(r -> r.autoScalingGroupName("c")
                .mixedInstancesPolicy(
                        p -> p.launchTemplate(t -> t.launchTemplateSpecification(s -> s.launchTemplateName("web"))))
                .minSize(0)
                .maxSize(2));
        var groups = scaling.describeAutoScalingGroups().autoScalingGroups();
        assertThat(groups).extracting(AutoScalingGroup::autoScalingGroupName).containsExactly("a", "b", "c");
        assertThat(groups.get(1).launchTemplate().launchTemplateName()).isEqualTo("web");
        assertThat(scaling.describeLaunchConfigurations().launchConfigurations())
                .extracting(LaunchConfiguration::imageId)
                .containsExactly(image);
        assertThat(test.client(AutoScalingClient.class, "autoscaling", SPOKE, VIRGINIA)
                        .describeAutoScalingGroups()
                        .autoScalingGroups())
                .isEmpty();
    }

    @Test
    void bothListsComeInPages() {
        IntStream.range(0, 5).forEach(i -> {
            configuration("c" + i);
            scaling.createAutoScalingGroup(r -> r.autoScalingGroupName("g" + i)
                    .launchConfigurationName("c" + i)
                    .minSize(0)
                    .maxSize(1));
        });
        assertThat(scaling.describeAutoScalingGroupsPaginator(r -> r.maxRecords(3)).stream()
                        .map(page -> page.autoScalingGroups().size()))
                .containsExactly(3, 2);
        assertThat(scaling.describeLaunchConfigurationsPaginator(r -> r.maxRecords(3)).stream()
                        .map(page -> page.launchConfigurations().size()))
                .containsExactly(3, 2);
    }

    @Test
    void aGroupStartsFromExactlyOneThingThatExists() {
        assertThat(refusal(() -> scaling.createAutoScalingGroup(r -> r.autoScalingGroupName("a"))))
                .isEqualTo("ValidationError");
        assertThat(refusal(() -> scaling.createAutoScalingGroup(
                        r -> r.autoScalingGroupName("a").launchTemplate(t -> t.launchTemplateName("none")))))
                .isEqualTo("ValidationError");
        configuration("old");
        assertThat(refusal(() -> configuration("old"))).isEqualTo("AlreadyExists");
    }

    private void configuration(String name) {
        scaling.createLaunchConfiguration(
                r -> r.launchConfigurationName(name).imageId(image).instanceType("m7g.large"));
    }
}
