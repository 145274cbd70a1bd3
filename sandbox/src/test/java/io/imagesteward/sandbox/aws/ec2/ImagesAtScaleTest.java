package io.imagesteward.sandbox.aws.ec2;

import static io.imagesteward.sandbox.world.TestWorld.HUB;
import static io.imagesteward.sandbox.world.TestWorld.OUTSIDER;
import static io.imagesteward.sandbox.world.TestWorld.SPOKE;
import static io.imagesteward.sandbox.world.TestWorld.VIRGINIA;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.sandbox.world.TestWorld;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.ec2.model.DescribeImagesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeImagesResponse;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Image;

/** Ten thousand images, each shared with a hundred accounts, are listed page by page. */
@Timeout(60) // a listing that reads everything before a page takes minutes
class ImagesAtScaleTest {
    private static final int IMAGES = 10_000;
    private static final List<String> SHARES = Stream.concat(
                    Stream.of(SPOKE), IntStream.range(0, 99).mapToObj("7000000000%02d"::formatted))
            .toList();

    private final TestWorld test = new TestWorld();

    @BeforeEach
    void share() {
        var hub = test.hub().ec2();
        var shared = ImageSeed.named("golden").sharedWithAll(SHARES);
        IntStream.range(0, IMAGES).forEach(i -> hub.image(shared.with(image -> image.name("golden-" + i))));
        IntStream.range(0, 3)
                .forEach(i -> hub.image(ImageSeed.named("open-" + i).sharedWithEveryone()));
    }

    private List<DescribeImagesResponse> pages(String account, DescribeImagesRequest request) {
        return test.ec2(account, VIRGINIA).describeImagesPaginator(request).stream()
                .toList();
    }

    private static Set<String> ids(List<DescribeImagesResponse> pages) {
        var ids = new TreeSet<String>();
        pages.forEach(page -> page.images().stream().map(Image::imageId).forEach(ids::add));
        return ids;
    }

    @Test
    void theOwnerGetsEachOnceInPagesOfAThousand() {
        var pages = pages(
                HUB,
                DescribeImagesRequest.builder().owners("self").maxResults(1_000).build());

        assertThat(pages).hasSize(11);
        assertThat(ids(pages)).hasSize(IMAGES + 3);
    }

    @Test
    void anotherOwnerInTheSameRegionGetsItsOwnOnly() {
        var own = test.spoke().ec2().image(ImageSeed.named("own-1"));
        var other = test.spoke().ec2().image(ImageSeed.named("own-2"));

        var self = DescribeImagesRequest.builder().owners("self").build();
        assertThat(ids(pages(SPOKE, self))).containsExactlyInAnyOrder(own, other);
        var named = DescribeImagesRequest.builder().owners(SPOKE).build();
        assertThat(ids(pages(HUB, named))).isEmpty();
        assertThat(ids(pages(OUTSIDER, self))).isEmpty();
    }

    @Test
    void aRecipientGetsWhatReachesItWithoutWhatIsPublic() {
        var self = DescribeImagesRequest.builder()
                .executableUsers("self")
                .maxResults(1_000)
                .build();

        assertThat(ids(pages(SPOKE, self))).hasSize(IMAGES);
        assertThat(ids(pages(OUTSIDER, self))).isEmpty();
    }

    @Test
    void theOwnersPublicImagesAreFoundByAFilterAmongPagesThatMayBeEmpty() {
        var open = DescribeImagesRequest.builder()
                .owners("self")
                .filters(Filter.builder().name("is-public").values("true").build())
                .maxResults(1_000)
                .build();

        var pages = pages(HUB, open);

        assertThat(pages).hasSize(11);
        assertThat(ids(pages)).hasSize(3);
    }
}
