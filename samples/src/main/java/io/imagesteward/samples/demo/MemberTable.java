package io.imagesteward.samples.demo;

import io.imagesteward.samples.Company;
import io.imagesteward.samples.demo.Screen.Colour;
import io.imagesteward.sandbox.Sandbox;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.ImageAttributeName;
import software.amazon.awssdk.services.ec2.model.LaunchPermission;

/** The members of a family as their owner sees them: where, in what state, and who may use them. */
record MemberTable(Sandbox sandbox, Screen screen) {

    private static final String ROW = "%-22s %-14s %-10s %-9s  %s";

    void print(String when, OldFamily family) {
        screen.line(screen.paint(
                Colour.DIM,
                ROW.formatted(family.name(), "Region", "state", "snapshots", "shared with (" + when + ")")));
        family.members().forEach((region, id) -> screen.line(row(region, id)));
    }

    private String row(String region, String id) {
        var image = image(region, id);
        var state = image.map(Image::stateAsString).orElse("gone");
        var users = image.isEmpty() ? "–" : users(region, id);
        return ROW.formatted(id, region, state, snapshots(region, id), users);
    }

    private Optional<Image> image(String region, String id) {
        var filter = Filter.builder().name("image-id").values(id).build();
        return ec2(region)
                .describeImages(r -> r.owners("self").includeDisabled(true).filters(filter))
                .images()
                .stream()
                .findFirst();
    }

    private int snapshots(String region, String id) {
        var filter = Filter.builder().name("description").values("*" + id + "*").build();
        return ec2(region)
                .describeSnapshots(r -> r.ownerIds("self").filters(filter))
                .snapshots()
                .size();
    }

    private String users(String region, String id) {
        List<String> names = ec2(region)
                .describeImageAttribute(r -> r.imageId(id).attribute(ImageAttributeName.LAUNCH_PERMISSION))
                .launchPermissions()
                .stream()
                .map(MemberTable::name)
                .sorted()
                .toList();
        return names.isEmpty() ? "nobody" : String.join(", ", names);
    }

    private static String name(LaunchPermission permission) {
        return permission.userId() == null
                ? "OU " + Company.WORKLOADS
                : Company.spokes().getOrDefault(permission.userId(), permission.userId());
    }

    private Ec2Client ec2(String region) {
        return sandbox.clients().client(Ec2Client.builder(), Company.HUB, region);
    }
}
