package io.imagesteward.functions.aws.ec2;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.functions.aws.client.AwsClients;
import io.imagesteward.functions.aws.client.Failures;
import java.util.Map;
import software.amazon.awssdk.services.ec2.model.Tag;

/**
 * Puts tags on an image from inside an account that it is shared with. They are that account's, and nobody else sees them;
 * what it has put there itself under other keys stays.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateTags.html">CreateTags</a>
 */
public final class ShownTags {

    private final AwsClients clients;

    public ShownTags(AwsClients clients) {
        this.clients = clients;
    }

    public void show(ImageRef image, AccountId spoke, Map<String, String> tags) {
        var shown = tags.entrySet().stream()
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
        Failures.translating(
                "CreateTags on %s for %s".formatted(image, spoke),
                () -> clients.in(spoke)
                        .ec2(image.region())
                        .createTags(r -> r.resources(image.id().value()).tags(shown)));
    }
}
