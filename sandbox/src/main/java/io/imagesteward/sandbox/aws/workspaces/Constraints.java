package io.imagesteward.sandbox.aws.workspaces;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.SdkPojo;

/**
 * The constraints of the model, by the names of members: WorkSpaces calls the same thing by the same name in all of its
 * operations on images.
 *
 * @see <a href="https://docs.aws.amazon.com/workspaces/latest/api/API_Operations.html">Amazon WorkSpaces API Reference</a>
 */
final class Constraints {

    private record Text(int least, int most, Pattern pattern) {
        static Text of(int least, int most, String regex) {
            return new Text(least, most, Pattern.compile(regex));
        }
    }

    private static final String ANYTHING = "(?s)^.*$";
    private static final Text IMAGE_ID = Text.of(1, Integer.MAX_VALUE, "wsi-[0-9a-z]{9,63}$");
    private static final Text BUNDLE_ID = Text.of(1, Integer.MAX_VALUE, "^wsb-[0-9a-z]{8,63}$");
    private static final Text DESKTOP_ID = Text.of(1, Integer.MAX_VALUE, "^ws-[0-9a-z]{8,63}$");
    private static final Text NAME = Text.of(1, 64, "^[a-zA-Z0-9_./()\\\\-]+$");
    private static final String SENTENCE = "^[a-zA-Z0-9_./() -]+$";
    private static final Text IMAGE_DESCRIPTION = Text.of(1, 256, SENTENCE);
    private static final Text NOT_EMPTY = Text.of(1, Integer.MAX_VALUE, ANYTHING);

    private static final Map<String, Text> TEXTS = Map.ofEntries(
            entry("ImageId", IMAGE_ID),
            entry("ImageIds", IMAGE_ID),
            entry("SourceImageId", IMAGE_ID),
            entry("BundleId", BUNDLE_ID),
            entry("BundleIds", BUNDLE_ID),
            entry("WorkspaceId", DESKTOP_ID),
            entry("WorkspaceIds", DESKTOP_ID),
            entry("Name", NAME),
            entry("ImageName", NAME),
            entry("BundleName", NAME),
            entry("Description", IMAGE_DESCRIPTION),
            entry("ImageDescription", IMAGE_DESCRIPTION),
            entry("BundleDescription", Text.of(1, 255, SENTENCE)),
            entry("SharedAccountId", Text.of(12, 12, "^\\d{12}$")),
            entry("SourceRegion", Text.of(1, 31, "^[-0-9a-z]{1,31}$")),
            entry("Ec2ImageId", Text.of(1, Integer.MAX_VALUE, "^ami-([a-f0-9]{8}|[a-f0-9]{17})$")),
            entry("Ec2ImportTaskId", Text.of(1, Integer.MAX_VALUE, "^import-ami-(?:[a-z0-9]{8}|[a-z0-9]{17})$")),
            entry(
                    "ImageBuildVersionArn",
                    Text.of(
                            1,
                            Integer.MAX_VALUE,
                            "^arn:aws[^:]*:imagebuilder:[^:]+:[^:]+:image/.+/\\d+\\.\\d+\\.\\d+/\\d+$")),
            entry(
                    "InfrastructureConfigurationArn",
                    Text.of(
                            1,
                            Integer.MAX_VALUE,
                            "^arn:aws[^:]*:imagebuilder:[^:]+:[^:]+:infrastructure-configuration/.+$")),
            entry("NextToken", Text.of(1, 2048, ANYTHING)),
            entry("ResourceId", NOT_EMPTY),
            entry("TagKeys", NOT_EMPTY),
            entry("Capacity", NOT_EMPTY),
            entry("Key", Text.of(1, 127, ANYTHING)),
            entry("Value", Text.of(0, 255, ANYTHING)));

    private static final Map<String, Set<String>> WORDS = Map.of(
            "ImageType", Set.of("OWNED", "SHARED"),
            "IngestionProcess",
                    Set.of(
                            "BYOL_REGULAR",
                            "BYOL_GRAPHICS",
                            "BYOL_GRAPHICSPRO",
                            "BYOL_GRAPHICS_G4DN",
                            "BYOL_REGULAR_WSP",
                            "BYOL_GRAPHICS_G4DN_WSP",
                            "BYOL_REGULAR_BYOP",
                            "BYOL_GRAPHICS_G4DN_BYOP"),
            "Applications", Set.of("Microsoft_Office_2016", "Microsoft_Office_2019"),
            "ComputeType", Set.of("BASE", "GRAPHICS_G4DN", "GRAPHICS_G6"),
            "Protocol", Set.of("PCOIP", "DCV", "BYOP"),
            "Platform", Set.of("WINDOWS"),
            "OsVersion", Set.of("Windows_10", "Windows_11"));

    private static final Map<String, Integer> LISTS =
            Map.of("ImageIds", 25, "BundleIds", 25, "WorkspaceIds", 25, "Workspaces", 25, "Applications", 5);

    private static final Set<String> PAGE_SIZES = Set.of("MaxResults", "Limit");
    private static final int LARGEST_PAGE = 25;

    private Constraints() {}

    /** The members that a request, or a structure in it, can't do without. */
    static Set<String> required(SdkPojo structure) {
        return Required.of(structure);
    }

    static Optional<String> text(String field, String value) {
        var words = WORDS.get(field);
        if (words != null) {
            return words.contains(value)
                    ? Optional.empty()
                    : Optional.of("Member must satisfy enum value set: " + new TreeSet<>(words));
        }
        return Optional.ofNullable(TEXTS.get(field)).flatMap(text -> violation(text, value));
    }

    static Optional<String> number(String field, int value) {
        if (!PAGE_SIZES.contains(field) || (value >= 1 && value <= LARGEST_PAGE)) {
            return Optional.empty();
        }
        return Optional.of(
                value < 1
                        ? "Member must have value greater than or equal to 1"
                        : "Member must have value less than or equal to " + LARGEST_PAGE);
    }

    static Optional<String> list(String field, int size) {
        var most = LISTS.get(field);
        if (most == null || (size >= 1 && size <= most)) {
            return Optional.empty();
        }
        return Optional.of(
                size < 1
                        ? "Member must have length greater than or equal to 1"
                        : "Member must have length less than or equal to " + most);
    }

    private static Optional<String> violation(Text text, String value) {
        if (value.length() < text.least()) {
            return Optional.of("Member must have length greater than or equal to " + text.least());
        }
        if (value.length() > text.most()) {
            return Optional.of("Member must have length less than or equal to " + text.most());
        }
        return text.pattern().matcher(value).find()
                ? Optional.empty()
                : Optional.of("Member must satisfy regular expression pattern: " + text.pattern());
    }
}
