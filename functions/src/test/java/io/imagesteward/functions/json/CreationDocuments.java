package io.imagesteward.functions.json;

import static io.imagesteward.functions.json.Documents.HUB;
import static io.imagesteward.functions.json.Documents.PROBLEMS;
import static io.imagesteward.functions.json.Documents.SOURCE;

import io.imagesteward.core.creation.Asked;
import io.imagesteward.core.image.AmiId;
import io.imagesteward.core.image.InstanceId;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.image.WorkspaceId;
import io.imagesteward.core.origin.BuildSource;
import io.imagesteward.core.origin.Hardware;
import io.imagesteward.core.origin.Infrastructure;
import io.imagesteward.core.origin.IngestionProcess;
import io.imagesteward.core.origin.Office;
import io.imagesteward.core.origin.Origin;
import io.imagesteward.core.origin.WindowsVersion;
import io.imagesteward.core.step.NewImage;
import io.imagesteward.core.step.Step;
import io.imagesteward.core.workflow.CreateInput;
import io.imagesteward.core.workflow.CreatedView;
import io.imagesteward.core.workflow.CreationReport;
import io.imagesteward.core.workflow.CreationView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The documents of creations, with every kind of origin. */
final class CreationDocuments {
    private static final Place HOME = new Place(HUB, new RegionId("us-east-1"));
    private static final NewImage IMAGE =
            new NewImage(HOME, "golden-1", Optional.of("All in"), Map.of("Product", "golden", "Empty", ""));
    static final Step.CreateImage CREATE =
            new Step.CreateImage(IMAGE, new Origin.Instance(new InstanceId("i-0a9b8c7d6e5f40312"), true));
    static final CreateInput INPUT = input(
            Optional.of("golden-linux"), new Asked.Running(Optional.of("i-0a9b8c7d6e5f40312"), Optional.empty(), true));

    private CreationDocuments() {}

    static Stream<Object> all() {
        return Stream.of(
                INPUT,
                input(
                        Optional.empty(),
                        new Asked.Licensed(
                                Optional.of("ami-0a1b2c3d"),
                                Optional.of("BYOL_REGULAR"),
                                List.of("Microsoft_Office_2019"),
                                Optional.of("Windows_11"),
                                Optional.of(custom()))),
                new CreationView(CreationView.Status.CREATE, Optional.of(CREATE), Optional.empty(), List.of()),
                new CreationView(CreationView.Status.REFUSED, Optional.empty(), Optional.of(SOURCE), PROBLEMS),
                CreatedView.unseen(SOURCE),
                new CreatedView(
                        CreatedView.Status.AVAILABLE,
                        "available",
                        0,
                        Optional.of(new CreatedView.HandOver("distribute-x", Documents.INPUT)),
                        Optional.empty()),
                new CreationReport("create-x", INPUT, Optional.of(SOURCE), Optional.of("distribute-x"), PROBLEMS),
                new Step.CreateImage(IMAGE, new Origin.Desktop(new WorkspaceId("ws-0a1b2c3d4"))),
                new Step.CreateImage(
                        IMAGE,
                        new Origin.OwnLicense(
                                new AmiId("ami-0a1b2c3d"),
                                IngestionProcess.BYOL_REGULAR_WSP,
                                Optional.of(Office.OFFICE_2019))),
                new Step.CreateImage(
                        IMAGE,
                        new Origin.Built(
                                BuildSource.importTask("import-ami-0a1b2c3d"),
                                new Infrastructure(
                                        "arn:aws:imagebuilder:us-east-1:999999999999:infrastructure-configuration/desktops"),
                                new Hardware(Hardware.Compute.BASE, Hardware.Protocol.DCV),
                                WindowsVersion.WINDOWS_11)));
    }

    private static Asked.Custom custom() {
        return new Asked.Custom(
                Optional.empty(),
                Optional.of("import-ami-0a1b2c3d"),
                Optional.empty(),
                Optional.of("arn"),
                Optional.of("BASE"),
                Optional.of("DCV"),
                Optional.of("Windows_11"));
    }

    private static CreateInput input(Optional<String> policy, Asked.From from) {
        return new CreateInput(
                HOME,
                new Asked(
                        "golden 1",
                        Optional.of("All in"),
                        policy,
                        Map.of("Product", "golden"),
                        Optional.of("new"),
                        from),
                "0a1b2c3d");
    }
}
