package io.imagesteward.core.creation;

import io.imagesteward.core.origin.BuildSource;
import io.imagesteward.core.origin.Hardware;
import io.imagesteward.core.origin.Infrastructure;
import io.imagesteward.core.origin.Origin;
import io.imagesteward.core.origin.WindowsVersion;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads an import by way of EC2 Image Builder.
 *
 * @see <a href="https://docs.aws.amazon.com/workspaces/latest/api/API_ImportCustomWorkspaceImage.html">
 *     ImportCustomWorkspaceImage</a>
 */
record CustomReader(Objections objections) {
    Optional<Origin> read(Asked.Custom custom) {
        var source = source(custom);
        var infrastructure = objections.require(
                "custom.infrastructureConfigurationArn",
                custom.infrastructure(),
                "the infrastructure configuration of EC2 Image Builder to run on",
                Infrastructure::new);
        var compute = objections.require(
                "custom.computeType", custom.compute(), "BASE, GRAPHICS_G4DN or GRAPHICS_G6", Hardware.Compute::of);
        var protocol =
                objections.require("custom.protocol", custom.protocol(), "DCV, PCOIP or BYOP", Hardware.Protocol::of);
        var windows = objections.require(
                "custom.osVersion", custom.windows(), "Windows_10 or Windows_11", WindowsVersion::of);
        if (protocol.equals(Optional.of(Hardware.Protocol.PCOIP))
                && windows.equals(Optional.of(WindowsVersion.WINDOWS_11))) {
            objections.note("custom.protocol", "'PCOIP' for Windows_11", "DCV or BYOP; Windows 11 knows no PCoIP");
        }
        return source.flatMap(from -> infrastructure.flatMap(on -> compute.flatMap(machine -> protocol.flatMap(
                way -> windows.map(system -> new Origin.Built(from, on, new Hardware(machine, way), system))))));
    }

    private Optional<BuildSource> source(Asked.Custom custom) {
        var named = Stream.of(custom.ami(), custom.importTask(), custom.imageBuild())
                .flatMap(Optional::stream)
                .toList();
        if (named.size() != 1) {
            objections.note(
                    "custom",
                    named.isEmpty() ? "no source" : named.size() + " sources: " + named,
                    "one of imageId, importTaskId and imageBuildVersionArn");
            return Optional.empty();
        }
        return objections
                .read("custom.imageId", custom.ami(), BuildSource::ami)
                .or(() -> objections.read("custom.importTaskId", custom.importTask(), BuildSource::importTask))
                .or(() -> objections.read("custom.imageBuildVersionArn", custom.imageBuild(), BuildSource::imageBuild));
    }
}
