package io.imagesteward.events;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person or a build pipeline asks for Windows with a license of one's own to be imported into Amazon WorkSpaces. Fields
 * that are not known are refused: an import takes hours before a misspelled one shows.
 *
 * @param imageId the AMI to import
 * @param ingestionProcess for which hardware and protocol, in the words of ImportWorkspaceImage
 * @param osVersion which Windows it is, which matters to Office
 * @param custom in place of the three before it: an import by way of EC2 Image Builder
 */
public record ImageImportRequested(
        NewImage image,
        @Nullable String imageId,
        @Nullable String ingestionProcess,
        List<String> applications,
        @Nullable String osVersion,
        @Nullable CustomImport custom)
        implements Heard {

    public ImageImportRequested {
        applications = List.copyOf(applications);
    }

    static ImageImportRequested read(Fields envelope) {
        var detail = envelope.object("detail");
        var known = new HashSet<>(Set.of("imageId", "ingestionProcess", "applications", "osVersion", "custom"));
        known.addAll(NewImage.FIELDS);
        detail.allowOnly(known);
        return new ImageImportRequested(
                NewImage.read(detail),
                detail.optionalName("imageId"),
                detail.optionalName("ingestionProcess"),
                detail.optionalTexts("applications"),
                detail.optionalName("osVersion"),
                CustomImport.read(detail.optionalObject("custom")));
    }
}
