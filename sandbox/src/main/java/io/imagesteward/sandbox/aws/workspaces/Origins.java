package io.imagesteward.sandbox.aws.workspaces;

import software.amazon.awssdk.services.workspaces.model.OperatingSystemType;
import software.amazon.awssdk.services.workspaces.model.Workspace;
import software.amazon.awssdk.services.workspaces.model.WorkspaceBundle;
import software.amazon.awssdk.services.workspaces.model.WorkspaceImage;
import software.amazon.awssdk.services.workspaces.model.WorkspaceImageRequiredTenancy;

/** Of which image a WorkSpace once was made: its system and its tenancy go over to images that are made of it. */
record Origins(DesktopScope scope) {

    WorkspaceImage of(Workspace desktop) {
        return scope.here()
                .bundles()
                .latest(desktop.bundleId())
                .map(WorkspaceBundle::imageId)
                .flatMap(scope.here().images()::latest)
                .map(DesktopImage::details)
                .orElseGet(() -> ofAmazon(desktop.bundleId()));
    }

    private static WorkspaceImage ofAmazon(String bundleId) {
        boolean linux = AmazonBundles.find(bundleId)
                .map(WorkspaceBundle::name)
                .filter(name -> name.contains("Linux"))
                .isPresent();
        return WorkspaceImage.builder()
                .operatingSystem(system -> system.type(linux ? OperatingSystemType.LINUX : OperatingSystemType.WINDOWS))
                .requiredTenancy(WorkspaceImageRequiredTenancy.DEFAULT)
                .build();
    }
}
