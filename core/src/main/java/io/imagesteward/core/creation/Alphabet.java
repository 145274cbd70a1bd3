package io.imagesteward.core.creation;

import io.imagesteward.core.policy.ImageKind;
import java.util.Map;
import java.util.Optional;

/**
 * What names, descriptions and tags may be made of. Neither service says more than "invalid" about them.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateImage.html">CreateImage: Name</a>
 * @see <a href="https://docs.aws.amazon.com/workspaces/latest/api/API_ImportWorkspaceImage.html">ImportWorkspaceImage:
 *     ImageName, ImageDescription and Tags</a>
 */
record Alphabet(ImageKind kind, Objections objections) {
    private static final String STEWARD = "image-steward:";
    private static final int MOST_TAGS = 50;

    void checkName(String name) {
        switch (kind) {
            case AMI ->
                check(
                        "name",
                        name,
                        "[a-zA-Z0-9()\\[\\] ./'@_-]{3,128}",
                        "3 to 128 letters, digits, spaces or ()[]./-'@_");
            case WORKSPACES_IMAGE ->
                check("name", name, "[a-zA-Z0-9_./()\\\\-]{1,64}", "1 to 64 letters, digits or _./()\\-, and no space");
        }
    }

    void checkDescription(Optional<String> description) {
        switch (kind) {
            case AMI ->
                description.ifPresent(text -> check("description", text, "(?s).{0,255}", "255 characters at most"));
            case WORKSPACES_IMAGE ->
                check(
                        "description",
                        description.orElse(""),
                        "[a-zA-Z0-9_./() -]{1,256}",
                        "1 to 256 letters, digits, spaces or _./()-, and no comma or colon");
        }
    }

    /** Those that people ask for: ours are written by us alone. */
    void checkTags(Map<String, String> tags) {
        var key = kind == ImageKind.AMI ? 128 : 127;
        tags.forEach((name, value) -> {
            if (name.isEmpty() || name.length() > key || value.length() > 2 * key) {
                objections.note(
                        "tags." + name,
                        "%d and %d characters".formatted(name.length(), value.length()),
                        "a key of 1 to %d and a value of at most %d characters".formatted(key, 2 * key));
            }
            if (name.startsWith("aws:")) {
                objections.note("tags." + name, "a key that begins with aws:", "a key of your own; those are of AWS");
            }
            if (name.startsWith(STEWARD)) {
                objections.note("tags." + name, "a tag of Image Steward", "nothing; name the policy in 'policy'");
            }
        });
    }

    void checkCount(Map<String, String> all) {
        if (all.size() > MOST_TAGS) {
            objections.note(
                    "tags", "%d with ours".formatted(all.size()), MOST_TAGS + " at most, which is all AWS takes");
        }
    }

    private void check(String field, String text, String pattern, String expected) {
        if (!text.matches(pattern)) {
            objections.note(field, text.isEmpty() ? "nothing" : "'" + text + "'", expected);
        }
    }
}
