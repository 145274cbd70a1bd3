package io.imagesteward.functions.aws.ec2;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.RegionId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.DescribeImagesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeImagesResponse;
import software.amazon.awssdk.services.ec2.model.Image;

/** How our own images are read, page by page. */
class ImagePagesTest {

    private final Pages ec2 = new Pages();
    private final Images images = new Images(
            ec2,
            new Keys(() -> {
                throw new AssertionError("no key is asked for");
            }),
            new AccountId("999999999999"),
            new RegionId("us-east-1"));

    @Test
    void anEmptyOrShortPageIsNotTheEndAsLongAsATokenFollows() {
        ec2.answers("second");
        ec2.answers("third", "ami-00000000000000001");
        ec2.answers("", "ami-00000000000000002", "ami-00000000000000003");

        assertThat(images.all())
                .extracting(image -> image.ref().id().value())
                .containsExactly("ami-00000000000000001", "ami-00000000000000002", "ami-00000000000000003");
        assertThat(ec2.asked).extracting(DescribeImagesRequest::nextToken).containsExactly(null, "second", "third");
    }

    @Test
    void nobodyIsAskedForNoImagesBecauseAnEmptyListWouldMeanAllOfThem() {
        assertThat(images.byId(List.of())).isEmpty();
        assertThat(ec2.asked).isEmpty();
    }

    @Test
    void idsGoIntoAFilterBecauseIdsAndAPageSizeExcludeEachOther() {
        ec2.answers("", "ami-00000000000000001");

        images.byId(List.of("ami-00000000000000001", "ami-00000000000000002"));

        assertThat(ec2.asked).singleElement().satisfies(request -> {
            assertThat(request.imageIds()).isEmpty();
            assertThat(request.maxResults()).isPositive();
            assertThat(request.owners()).containsExactly("self");
            assertThat(request.filters().getFirst().values())
                    .containsExactly("ami-00000000000000001", "ami-00000000000000002");
        });
    }

    /** EC2 that answers page after page. */
    private static final class Pages implements Ec2Client {

        private final List<DescribeImagesRequest> asked = new ArrayList<>();
        private final Deque<DescribeImagesResponse> pages = new ArrayDeque<>();

        void answers(String next, String... ids) {
            var shown = List.of(ids).stream()
                    .map(id -> Image.builder()
                            .imageId(id)
                            .state("available")
                            .creationDate("2026-01-05T09:00:00.000Z")
                            .build())
                    .toList();
            pages.add(DescribeImagesResponse.builder()
                    .images(shown)
                    .nextToken(next.isEmpty() ? null : next)
                    .build());
        }

        @Override
        public DescribeImagesResponse describeImages(DescribeImagesRequest request) {
            asked.add(request);
            return pages.remove();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    }
}
