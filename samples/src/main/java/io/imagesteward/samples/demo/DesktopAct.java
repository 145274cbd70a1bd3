package io.imagesteward.samples.demo;

import io.imagesteward.samples.Company;
import io.imagesteward.samples.demo.Screen.Colour;
import io.imagesteward.sandbox.Sandbox;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.workspaces.WorkSpacesClient;
import software.amazon.awssdk.services.workspaces.model.ImageType;
import software.amazon.awssdk.services.workspaces.model.WorkspaceImage;

/** The third act: a desktop that brings its own license is imported, and comes to the spokes that may have it. */
final class DesktopAct {

    private static final String ROW = "%-14s %-18s %-15s %-15s %s";

    private final Screen screen;
    private final Company company;
    private final Sandbox sandbox;

    DesktopAct(Screen screen, Company company) {
        this.screen = screen;
        this.company = company;
        this.sandbox = company.sandbox();
    }

    void play() {
        sandbox.stepFunctions(Company.HUB, Company.HOME).listen(new Timeline(screen));
        screen.title("10  A desktop is imported, and spokes copy it");
        everybodyBringsLicenses();
        var ami = company.windowsImage("windows-11-2026.01");
        screen.line("event    Image Import Requested: %s as golden-desktop-2026.01, with a license of one's own"
                .formatted(ami));
        screen.blank();
        sandbox.send(company.asked("Image Import Requested", "desktops", wanted(ami)));
        sandbox.settle();
        screen.blank();
        screen.line("What each account owns, asked with its own DescribeWorkspaceImages:");
        desktops();
        screen.blank();
        new Mail(company, screen).printNewest();
    }

    /** As in {@code samples/events/image-import-requested.json}. */
    private static Map<String, String> wanted(String ami) {
        return Map.of(
                "name", "golden-desktop-2026.01",
                "description", "Windows 11 with everything",
                "imageId", ami,
                "ingestionProcess", "BYOL_REGULAR_WSP",
                "osVersion", "Windows_11",
                "policy", "golden-desktop",
                "reason", "Windows 11 is ready.");
    }

    private void everybodyBringsLicenses() {
        accounts()
                .forEach(account -> Company.REGIONS.forEach(region -> sandbox.world()
                        .account(account)
                        .region(region)
                        .workspaces()
                        .bringsLicenses()));
    }

    private void desktops() {
        screen.line(screen.paint(Colour.DIM, ROW.formatted("account", "", "Region", "image", "name")));
        accounts()
                .forEach(account -> Company.REGIONS.forEach(
                        region -> owned(account, region).forEach(image -> screen.line(row(account, region, image)))));
    }

    private static String row(String account, String region, WorkspaceImage image) {
        return ROW.formatted(
                account, Company.spokes().getOrDefault(account, "hub"), region, image.imageId(), image.name());
    }

    private List<WorkspaceImage> owned(String account, String region) {
        return workspaces(account, region)
                .describeWorkspaceImages(r -> r.imageType(ImageType.OWNED))
                .images();
    }

    private WorkSpacesClient workspaces(String account, String region) {
        return sandbox.clients().client(WorkSpacesClient.builder(), account, region);
    }

    private static List<String> accounts() {
        return Stream.concat(Stream.of(Company.HUB), Company.spokes().keySet().stream())
                .toList();
    }
}
