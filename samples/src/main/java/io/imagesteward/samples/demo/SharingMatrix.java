package io.imagesteward.samples.demo;

import io.imagesteward.samples.demo.Screen.Colour;
import io.imagesteward.sandbox.Sandbox;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Image;

/** Who sees which image where, asked of each spoke's own DescribeImages: the only view that counts. */
final class SharingMatrix {

    private final Sandbox sandbox;
    private final Screen screen;

    SharingMatrix(Sandbox sandbox, Screen screen) {
        this.sandbox = sandbox;
        this.screen = screen;
    }

    void print(Map<String, String> spokes, List<String> regions, String imageName) {
        var head = new StringBuilder(Screen.padded("image " + imageName, 32));
        regions.forEach(region -> head.append(Screen.padded(region, 22)));
        screen.line(screen.paint(Colour.DIM, head.toString().stripTrailing()));
        spokes.forEach((account, name) -> {
            var row = new StringBuilder(Screen.padded("%s  %s".formatted(account, name), 32));
            regions.forEach(region -> row.append(Screen.padded(cell(account, region, imageName), 22)));
            screen.line(row.toString().stripTrailing());
        });
    }

    private String cell(String account, String region, String imageName) {
        var ec2 = sandbox.clients().client(Ec2Client.builder(), account, region);
        var named = Filter.builder().name("name").values(imageName).build();
        var seen = ec2.describeImagesPaginator(r -> r.executableUsers("self").filters(named)).images().stream()
                .map(Image::imageId)
                .toList();
        return seen.isEmpty()
                ? screen.paint(Colour.DIM, "–")
                : screen.paint(
                        Colour.GOOD,
                        String.join(
                                ", ",
                                seen.stream()
                                        .map(id -> "✓ " + id.substring(0, 12) + "…")
                                        .toList()));
    }
}
