package io.imagesteward.samples;

import io.imagesteward.sandbox.aws.ec2.ImageSeed;
import io.imagesteward.sandbox.aws.ec2.VolumeSeed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Very many AMIs of the hub under one policy that shares them with two spokes and copies nothing, for measuring an audit and
 * its repair, by Image Steward or by any other tool.
 *
 * @param images of one volume each, shared with both spokes, volumes included
 * @param drifted how many of them are also shared with an account that no policy names, spread evenly
 */
public record Fleet(int images, int drifted) {

    public static final String POLICY = "fleet";
    public static final String STRANGER = "555566667777";

    private static final Pattern SAID = Pattern.compile("images:(\\d{1,6})(?:,drifted:(\\d{1,6}))?");
    private static final List<String> SPOKES = List.of("111122223333", "222233334444");

    public Fleet {
        if (images < 1 || drifted < 0 || drifted > images) {
            throw new IllegalArgumentException(
                    "found %d images, %d of them drifted; expected at least one image, and no more drifted than images"
                            .formatted(images, drifted));
        }
    }

    /** Reads {@code images:1000,drifted:100}; empty when it is said otherwise. */
    public static Optional<Fleet> of(String text) {
        var said = SAID.matcher(text);
        if (!said.matches()) {
            return Optional.empty();
        }
        var drifted = said.group(2) == null ? 0 : Integer.parseInt(said.group(2));
        return Optional.of(new Fleet(Integer.parseInt(said.group(1)), drifted));
    }

    /** Adds the policy and the images to the hub; no event tells of them. */
    public void join(Company company) {
        Declaring.in(company)
                .also(
                        POLICY,
                        Map.of(
                                "policy", POLICY,
                                "kind", "ami",
                                "select", Map.of("name", POLICY + "-*"),
                                "share", Map.of("accounts", SPOKES),
                                "limits", Map.of("images", images)));
        company.sandbox().world().outsider(STRANGER);
        var yesterday = company.sandbox().time().instant().minus(Duration.ofDays(1));
        IntStream.range(0, images)
                .mapToObj(number -> seed(number).createdAt(yesterday.plusSeconds(number)))
                .forEach(company::image);
    }

    private ImageSeed seed(int number) {
        var volume = SPOKES.stream().reduce(VolumeSeed.ofGiB(8), VolumeSeed::snapshotSharedWith, (one, same) -> one);
        var seed = ImageSeed.named("%s-%06d".formatted(POLICY, number))
                .volume(volume)
                .sharedWithAll(SPOKES);
        return isDrifted(number) ? seed.sharedWith(STRANGER) : seed;
    }

    /** As in Bresenham's lines: {@code drifted} of {@code images}, however they divide. */
    private boolean isDrifted(int number) {
        return (long) number * drifted / images < (number + 1L) * drifted / images;
    }
}
