package io.imagesteward.core.creation;

import io.imagesteward.core.image.AmiId;
import io.imagesteward.core.image.InstanceId;
import io.imagesteward.core.image.WorkspaceId;
import io.imagesteward.core.origin.IngestionProcess;
import io.imagesteward.core.origin.Office;
import io.imagesteward.core.origin.Origin;
import io.imagesteward.core.origin.WindowsVersion;
import java.util.List;
import java.util.Optional;

/** Reads what an image is to be made of. */
final class OriginReader {
    private static final String ONE_PROCESS = "an ingestion process such as BYOL_REGULAR_WSP";
    private final Objections objections;

    OriginReader(Objections objections) {
        this.objections = objections;
    }

    Optional<Origin> read(Asked.From from) {
        return switch (from) {
            case Asked.Running running -> running(running);
            case Asked.Licensed(var ami, var process, var applications, var windows, var custom)
            when custom.isPresent() -> {
                objections.refuse("imageId", ami, "nothing beside 'custom'; name the AMI in custom.imageId");
                objections.refuse("ingestionProcess", process, "nothing beside 'custom', which says it otherwise");
                objections.refuse("osVersion", windows, "nothing beside 'custom'; say it in custom.osVersion");
                objections.refuse(
                        "applications",
                        Optional.of(applications).filter(list -> !list.isEmpty()),
                        "nothing beside 'custom', which takes none");
                yield new CustomReader(objections).read(custom.get());
            }
            case Asked.Licensed licensed -> licensed(licensed);
        };
    }

    private Optional<Origin> running(Asked.Running from) {
        if (from.instance().isPresent() == from.workspace().isPresent()) {
            objections.note(
                    "instanceId",
                    from.instance().isPresent() ? "a workspaceId beside it" : "nothing",
                    "one of the two: instanceId or workspaceId");
            return Optional.empty();
        }
        if (from.workspace().isPresent() && from.noReboot()) {
            objections.note("noReboot", "true", "nothing; a WorkSpace is suspended while its image is made");
        }
        var instance = objections.read("instanceId", from.instance(), InstanceId::new);
        var desktop = objections.read("workspaceId", from.workspace(), WorkspaceId::new);
        return instance.<Origin>map(id -> new Origin.Instance(id, from.noReboot()))
                .or(() -> desktop.map(Origin.Desktop::new));
    }

    private Optional<Origin> licensed(Asked.Licensed from) {
        var ami = objections.require(
                "imageId", from.ami(), "the AMI to import, or 'custom' for an import by EC2 Image Builder", AmiId::new);
        var process =
                objections.require("ingestionProcess", from.ingestionProcess(), ONE_PROCESS, IngestionProcess::of);
        var windows = objections.read("osVersion", from.windows(), WindowsVersion::of);
        var office = office(from.applications());
        if (!from.applications().isEmpty() && from.windows().isEmpty()) {
            objections.note("osVersion", "nothing", "Windows_10 or Windows_11, because Office goes with not every one");
        }
        process.filter(p -> windows.equals(Optional.of(WindowsVersion.WINDOWS_11)))
                .ifPresent(p -> office.ifPresent(edition -> onWindows11(p, edition)));
        return ami.flatMap(id -> process.map(p -> new Origin.OwnLicense(id, p, office)));
    }

    /** AWS has a list there, and accepts one. */
    private Optional<Office> office(List<String> applications) {
        if (applications.size() > 1) {
            objections.note("applications", "%d: %s".formatted(applications.size(), applications), "one at most");
        }
        var read = applications.stream()
                .map(word -> objections.read("applications", Optional.of(word), Office::of))
                .flatMap(Optional::stream)
                .toList();
        return read.stream().findFirst();
    }

    /**
     * What AWS says about Office on Windows 11.
     *
     * @see <a href="https://docs.aws.amazon.com/workspaces/latest/api/API_ImportWorkspaceImage.html">
     *     ImportWorkspaceImage: Applications</a>
     */
    private void onWindows11(IngestionProcess process, Office office) {
        if (process.graphicsOverDcv()) {
            objections.note(
                    "applications",
                    "'" + office.word() + "'",
                    "none: Windows 11 with graphics over DCV takes no Office");
        } else if (process.regularOverDcv() && office != Office.OFFICE_2019) {
            objections.note(
                    "applications",
                    "'" + office.word() + "'",
                    Office.OFFICE_2019.word() + ", the only one for Windows 11 over DCV");
        }
    }
}
