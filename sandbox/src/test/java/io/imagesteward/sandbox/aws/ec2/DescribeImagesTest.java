package io.imagesteward.sandbox.aws.ec2;

import static io.imagesteward.sandbox.world.TestWorld.HUB;
import static io.imagesteward.sandbox.world.TestWorld.IRELAND;
import static io.imagesteward.sandbox.world.TestWorld.SPOKE;
import static io.imagesteward.sandbox.world.TestWorld.VIRGINIA;
import static io.imagesteward.sandbox.world.TestWorld.error;
import static io.imagesteward.sandbox.world.TestWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.sandbox.world.TestWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Image;

class DescribeImagesTest {

    private static final String UNKNOWN = "ami-0123456789abcdef0";

    private final TestWorld test = new TestWorld();
    private final Ec2Place hub = test.hub().ec2();

    @Test
    void anUnknownIdAnswersAnEmptyList() {
        hub.image(ImageSeed.named("golden-1"));
        assertThat(test.ec2().describeImages(r -> r.imageIds(UNKNOWN)).images()).isEmpty();
    }

    @Test
    void aForeignIdAnswersAnEmptyListToo() {
        String image = hub.image(ImageSeed.named("golden-1"));
        assertThat(test.ec2(SPOKE, VIRGINIA)
                        .describeImages(r -> r.imageIds(image))
                        .images())
                .isEmpty();
    }

    @Test
    void idsOfZerosOrOfABadFormAreMalformed() {
        var zeros = error(() -> test.ec2().describeImages(r -> r.imageIds("ami-00000000000000000")));
        assertThat(zeros.statusCode()).isEqualTo(400);
        assertThat(zeros.awsErrorDetails().errorCode()).isEqualTo("InvalidAMIID.Malformed");
        assertThat(refusal(() -> test.ec2().describeImages(r -> r.imageIds("ami-xyz"))))
                .isEqualTo("InvalidAMIID.Malformed");
    }

    @Test
    void anEmptyListOfIdsAsksForEverything() {
        String first = hub.image(ImageSeed.named("golden-1"));
        String second = hub.image(ImageSeed.named("golden-2"));
        assertThat(ids(test.ec2()
                        .describeImages(r -> r.imageIds(List.of()).owners("self"))
                        .images()))
                .containsExactlyInAnyOrder(first, second);
    }

    @Test
    void imagesStayInTheirRegion() {
        hub.image(ImageSeed.named("golden-1"));
        assertThat(test.ec2(HUB, IRELAND).describeImages(r -> r.owners("self")).images())
                .isEmpty();
    }

    @Test
    void filtersTakeWildcardsTagsAndLineage() {
        String first = hub.image(ImageSeed.named("golden-1").tag("Product", "golden-linux"));
        String second = hub.image(ImageSeed.named("golden-2").copiedFrom(first, VIRGINIA));
        hub.image(ImageSeed.named("silver-1"));
        assertThat(filtered("name", "golden-?")).containsExactlyInAnyOrder(first, second);
        assertThat(filtered("tag:Product", "golden-*")).containsExactly(first);
        assertThat(filtered("tag-key", "Product")).containsExactly(first);
        assertThat(filtered("source-image-id", first)).containsExactly(second);
        assertThat(filtered("state", "failed")).isEmpty();
        assertThat(filtered("is-public", "true")).isEmpty();
    }

    @Test
    void anUnknownFilterIsRefused() {
        assertThat(refusal(() -> filtered("colour", "red"))).isEqualTo("InvalidFilter");
    }

    @Test
    void pagesHoldEveryImageOnce() {
        var made = IntStream.range(0, 12)
                .mapToObj(i -> hub.image(ImageSeed.named("golden-" + i)))
                .toList();
        var sizes = new ArrayList<Integer>();
        var seen = new ArrayList<String>();
        String token = null;
        do {
            String from = token;
            var page = test.ec2()
                    .describeImages(r -> r.owners("self").maxResults(5).nextToken(from));
            sizes.add(page.images().size());
            seen.addAll(ids(page.images()));
            token = page.nextToken();
        } while (token != null);
        assertThat(sizes).containsExactly(5, 5, 2);
        assertThat(seen).containsExactlyInAnyOrderElementsOf(made).doesNotHaveDuplicates();
    }

    @Test
    void aFilteredPageMayBeEmptyAlthoughMoreFollow() {
        IntStream.range(0, 12).forEach(i -> hub.image(ImageSeed.named("golden-" + i)));
        var first = test.ec2().describeImages(r -> r.maxResults(5).filters(filter("name", "silver")));
        assertThat(first.images()).isEmpty();
        assertThat(first.nextToken()).isNotNull();
    }

    @Test
    void pageSizesOutOfRangeAndStrangeTokensAreRefused() {
        assertThat(refusal(() -> test.ec2().describeImages(r -> r.maxResults(1))))
                .isEqualTo("InvalidParameterValue");
        assertThat(refusal(() -> test.ec2().describeImages(r -> r.maxResults(1001))))
                .isEqualTo("InvalidParameterValue");
        assertThat(refusal(() -> test.ec2().describeImages(r -> r.nextToken("strange"))))
                .isEqualTo("InvalidNextToken");
    }

    @Test
    void idsAndAPageSizeExcludeEachOther() {
        String image = hub.image(ImageSeed.named("golden-1"));
        assertThat(refusal(
                        () -> test.ec2().describeImages(r -> r.imageIds(image).maxResults(5))))
                .isEqualTo("InvalidParameterCombination");
    }

    @Test
    void ownersMustBeAccountsOrKnownWords() {
        assertThat(refusal(() -> test.ec2().describeImages(r -> r.owners("123"))))
                .isEqualTo("InvalidUserID.Malformed");
        assertThat(refusal(() -> test.ec2().describeImages(r -> r.executableUsers("me"))))
                .isEqualTo("InvalidUserID.Malformed");
    }

    @Test
    void aDryRunAnswersWithAnErrorOfItsOwn() {
        var answer = error(() -> test.ec2().describeImages(r -> r.dryRun(true)));
        assertThat(answer.awsErrorDetails().errorCode()).isEqualTo("DryRunOperation");
        assertThat(answer.statusCode()).isEqualTo(412);
    }

    private List<String> filtered(String name, String value) {
        return ids(test.ec2()
                .describeImages(r -> r.owners("self").filters(filter(name, value)))
                .images());
    }

    private static Filter filter(String name, String value) {
        return Filter.builder().name(name).values(value).build();
    }

    private static List<String> ids(List<Image> images) {
        return images.stream().map(Image::imageId).toList();
    }
}
