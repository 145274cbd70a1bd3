package io.imagesteward.core.plan;

import static io.imagesteward.core.given.AmiBuilder.ami;
import static io.imagesteward.core.given.Names.IRELAND;
import static io.imagesteward.core.given.Names.VIRGINIA;
import static io.imagesteward.core.given.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class VisibleTagsTest {

    @Test
    void whatSaysWhatAnImageIsIsShownAndHowItIsGettingOnIsNot() {
        var image = ami(1).tagged("Product", "golden-linux")
                .tagged("CostCenter", "42")
                .tagged("aws:cloudformation:stack-name", "factory")
                .tagged("image-steward:origin", "999999999999/us-east-1/i-0a1b2c3d4e5f60718")
                .held("being looked into")
                .retiring();

        assertThat(VisibleTags.of(
                        policy().selectingTags(Map.of("Product", "golden-*")).declared(), image.seen()))
                .containsOnlyKeys("Product", "image-steward:origin", "image-steward:policy");
    }

    @Test
    void aCopySaysWhatItIsACopyOfAndEveryImageItsPolicy() {
        var copy = ami(2).in(IRELAND).copyOf(1, VIRGINIA).seen();
        var policy = policy().declared();

        assertThat(VisibleTags.of(policy, copy))
                .containsEntry("image-steward:policy", policy.name().value())
                .containsKey("image-steward:source");
        assertThat(VisibleTags.of(policy, ami(1).seen()))
                .containsOnly(Map.entry("image-steward:policy", policy.name().value()));
    }
}
