package io.imagesteward.core.origin;

import io.imagesteward.core.image.AmiId;
import io.imagesteward.core.image.InvalidValue;

/**
 * Where a custom import takes Windows from: exactly one of three.
 *
 * @see <a href="https://docs.aws.amazon.com/workspaces/latest/api/API_ImageSourceIdentifier.html">
 *     ImageSourceIdentifier</a>
 */
public record BuildSource(Kind kind, String reference) {
    /** The three members of the union. */
    public enum Kind {
        AMI,
        IMPORT_TASK,
        IMAGE_BUILD
    }

    /** An AMI of one's own. */
    public static BuildSource ami(String id) {
        return new BuildSource(Kind.AMI, new AmiId(id).value());
    }

    /** A disk that VM Import/Export has brought. */
    public static BuildSource importTask(String id) {
        return new BuildSource(
                Kind.IMPORT_TASK,
                matching(id, "import-ami-[0-9a-z]+", "the id of an import task: import-ami- and letters or digits"));
    }

    /** What EC2 Image Builder has made. */
    public static BuildSource imageBuild(String arn) {
        return new BuildSource(
                Kind.IMAGE_BUILD,
                matching(
                        arn,
                        "arn:aws[^:]*:imagebuilder:[^:]+:([0-9]{12}|aws):image/[^/]+/[0-9.x]+/[0-9]+",
                        "the ARN of an image build version: arn:aws:imagebuilder:...:image/<name>/<version>/<build>"));
    }

    private static String matching(String text, String pattern, String expected) {
        if (!text.matches(pattern)) {
            throw new InvalidValue("'" + text + "'", expected);
        }
        return text;
    }
}
