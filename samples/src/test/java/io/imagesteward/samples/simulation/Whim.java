package io.imagesteward.samples.simulation;

import io.imagesteward.samples.Company;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.autoscaling.AutoScalingClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/** What people do with an old image besides: use it, want it back, ask for its end, or get in the way. */
@SuppressWarnings("ImmutableEnumChecker") // every action is a lambda that captures nothing
enum Whim implements Interference {
    LAUNCH(true, (people, place, image) -> run(place.ec2(), image)),
    LAUNCH_IN_A_SPOKE(true, (people, place, image) -> run(people.spoke(place.region()), image)),
    TEMPLATE(false, (people, place, image) -> template(place.ec2(), image)),
    TEMPLATE_IN_A_SPOKE(false, (people, place, image) -> template(people.spoke(place.region()), image)),
    GROUP_OF_AN_OLD_VERSION(false, (people, place, image) -> group(people, place, image)),
    ENABLE(false, (people, place, image) -> place.ec2().enableImage(r -> r.imageId(image.imageId()))),
    ENABLE_LAUNCH_AND_DISABLE(false, (people, place, image) -> {
        place.ec2().enableImage(r -> r.imageId(image.imageId()));
        run(place.ec2(), image);
        place.ec2().disableImage(r -> r.imageId(image.imageId()));
    }),
    ENABLE_AND_SHARE(false, (people, place, image) -> {
        place.ec2().enableImage(r -> r.imageId(image.imageId()));
        Deed.SHARE.on(people, place, image);
    }),
    PROTECT(
            false,
            (people, place, image) -> place.ec2().enableImageDeregistrationProtection(r -> r.imageId(image.imageId()))),
    TAKE_THE_MARK_OFF(
            false,
            (people, place, image) ->
                    place.ec2().deleteTags(r -> r.resources(image.imageId()).tags(tag("image-steward:lifecycle")))),
    TAKE_FROM_THE_POLICY(
            false,
            (people, place, image) -> place.ec2()
                    .createTags(r -> r.resources(image.imageId())
                            .tags(tag("Product").toBuilder().value("nothing").build()))),
    ASK_FOR_ITS_END(
            false, (people, place, image) -> ask(people.scene(), "Image Retirement Requested", Truth.sourceOf(image))),
    ASK_FOR_IT_BACK(
            false, (people, place, image) -> ask(people.scene(), "Image Restore Requested", Truth.sourceOf(image))),
    STOP_ITS_EXECUTION(false, (people, place, image) -> stop(people.scene(), Truth.sourceOf(image)));

    private final boolean onlyWhenAvailable;
    private final Deed.Action action;

    Whim(boolean onlyWhenAvailable, Deed.Action action) {
        this.onlyWhenAvailable = onlyWhenAvailable;
        this.action = action;
    }

    static List<Interference> repertoire() {
        var deeds = Stream.of(Deed.values()).filter(deed -> deed != Deed.DEREGISTER_COPY_AND_ASK_AGAIN);
        return Stream.<Interference>concat(deeds, Stream.of(values())).toList();
    }

    @Override
    public boolean isPossibleWith(Image image) {
        return this == ASK_FOR_IT_BACK ? isMissed(image) : !onlyWhenAvailable || Truth.isAvailable(image);
    }

    /**
     * People miss what is out of service. Asked for in the very minutes in which a retirement begins, the record would be
     * put aside under its hands: docs/simulation.md tells of it.
     */
    private static boolean isMissed(Image image) {
        return Truth.isMarked(image) && !Truth.isAvailable(image);
    }

    @Override
    public void on(OtherPeople people, OtherPeople.Place place, Image image) {
        action.on(people, place, image);
    }

    private static void run(Ec2Client ec2, Image image) {
        ec2.runInstances(r -> r.imageId(image.imageId()).minCount(1).maxCount(1));
    }

    private static String template(Ec2Client ec2, Image image) {
        var name = "of-" + image.imageId();
        return ec2.createLaunchTemplate(
                        r -> r.launchTemplateName(name).launchTemplateData(d -> d.imageId(image.imageId())))
                .launchTemplate()
                .launchTemplateId();
    }

    /** A group that stays at a version which is neither the default nor the latest. */
    private static void group(OtherPeople people, OtherPeople.Place place, Image image) {
        var id = template(place.ec2(), image);
        place.ec2()
                .createLaunchTemplateVersion(
                        r -> r.launchTemplateId(id).launchTemplateData(d -> d.imageId("ami-0123456789abcdef0")));
        place.ec2().modifyLaunchTemplate(r -> r.launchTemplateId(id).defaultVersion("2"));
        ((AutoScalingClient) people.scene().sandbox().backend("autoscaling", Company.HUB, place.region()))
                .createAutoScalingGroup(r -> r.autoScalingGroupName("of-" + image.imageId())
                        .minSize(0)
                        .maxSize(1)
                        .launchTemplate(t -> t.launchTemplateId(id).version("1")));
    }

    private static Tag tag(String key) {
        return Tag.builder().key(key).build();
    }

    static void ask(Scene scene, String what, String source) {
        var company = scene.company();
        var occasion = "%s-%s".formatted(source, scene.now().getEpochSecond());
        company.sandbox()
                .send(company.asked(what, occasion, Map.of("imageId", source, "region", Company.HOME, "reason", "x")));
    }

    static void stop(Scene scene, String source) {
        var room = scene.sandbox().stepFunctions(Company.HUB, Company.HOME).room();
        room.executions().stream()
                .filter(e -> e.status() == ExecutionStatus.RUNNING)
                .filter(e -> e.input().at("/image/id").asText().equals(source))
                .forEach(e -> room.stop(e.arn(), Optional.of("Stopped"), Optional.of("by hand")));
    }
}
