package io.imagesteward.functions.aws.ec2;

import io.imagesteward.core.failure.Gone;
import io.imagesteward.core.image.AmiId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.inventory.Ami;
import io.imagesteward.core.inventory.AmiState;
import io.imagesteward.functions.aws.client.AwsClients;
import io.imagesteward.functions.aws.client.Failures;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.ImageAncestryEntry;

/**
 * Which images an image descends from. A listing names each image's source, which is the whole chain as long as all of
 * it is ours and lives; only beyond a link that the listing does not show is AWS asked, once for each such link.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ami-ancestry.html">AMI ancestry</a>
 */
public final class Ancestry {

    private final AwsClients clients;
    private final Map<AmiId, Ami> listed;
    private final Map<AmiId, Set<AmiId>> beyond = new HashMap<>();

    public Ancestry(AwsClients clients, List<Ami> listing) {
        this.clients = clients;
        this.listed = listing.stream()
                .filter(ami -> ami.ref().id() instanceof AmiId)
                .collect(Collectors.toMap(ami -> (AmiId) ami.ref().id(), ami -> ami, (one, same) -> one));
    }

    /**
     * The ancestors of one image.
     *
     * @throws io.imagesteward.core.failure.StewardFailure when AWS had to be asked and did not tell
     */
    public Set<AmiId> of(Ami image) {
        var ancestors = new LinkedHashSet<AmiId>();
        var youngest = image;
        var parent = image.source().map(AmiId::new);
        while (parent.isPresent() && ancestors.add(parent.get())) {
            var known = listed.get(parent.get());
            if (known == null) {
                ancestors.addAll(lives(image) ? beyond(parent.get(), youngest.ref()) : Set.of());
                return ancestors;
            }
            youngest = known;
            parent = known.source().map(AmiId::new);
        }
        return ancestors;
    }

    /** What does not live keeps nobody alive, so its origins need not be known. */
    private static boolean lives(Ami image) {
        return image.state() == AmiState.AVAILABLE || image.state() == AmiState.PENDING;
    }

    private Set<AmiId> beyond(AmiId link, ImageRef child) {
        var known = beyond.get(link);
        if (known == null) {
            known = ask(child);
            beyond.put(link, known);
        }
        return known;
    }

    private Set<AmiId> ask(ImageRef image) {
        try {
            var answer = Failures.translating(
                    "GetImageAncestry of " + image,
                    () -> clients.ec2(image.region())
                            .getImageAncestry(r -> r.imageId(image.id().value())));
            return answer.imageAncestryEntries().stream()
                    .flatMap(Ancestry::ids)
                    .filter(id -> !id.equals(image.id()))
                    .collect(Collectors.toCollection(HashSet::new));
        } catch (Gone deregisteredMeanwhile) {
            return Set.of();
        }
    }

    private static Stream<AmiId> ids(ImageAncestryEntry entry) {
        return Stream.of(Translation.text(entry.imageId()), Translation.text(entry.sourceImageId()))
                .flatMap(id -> id.map(AmiId::new).stream());
    }
}
