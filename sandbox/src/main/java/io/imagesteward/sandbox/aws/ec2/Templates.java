package io.imagesteward.sandbox.aws.ec2;

import io.imagesteward.sandbox.aws.Ids;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.CreateLaunchTemplateRequest;
import software.amazon.awssdk.services.ec2.model.CreateLaunchTemplateResponse;
import software.amazon.awssdk.services.ec2.model.CreateLaunchTemplateVersionRequest;
import software.amazon.awssdk.services.ec2.model.CreateLaunchTemplateVersionResponse;
import software.amazon.awssdk.services.ec2.model.LaunchTemplate;
import software.amazon.awssdk.services.ec2.model.LaunchTemplateVersion;
import software.amazon.awssdk.services.ec2.model.ModifyLaunchTemplateRequest;
import software.amazon.awssdk.services.ec2.model.ModifyLaunchTemplateResponse;
import software.amazon.awssdk.services.ec2.model.RequestLaunchTemplateData;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.ResponseLaunchTemplateData;

/** Makes and changes launch templates; of a template's data only what says which image is launched, and on what, is kept. */
record Templates(Ec2Scope scope) {

    private static final String NAME = "[a-zA-Z0-9().\\-/_]{3,128}";

    CreateLaunchTemplateResponse create(CreateLaunchTemplateRequest request) {
        String name = request.launchTemplateName();
        if (name == null || !name.matches(NAME)) {
            throw Ec2Errors.of(
                    "InvalidLaunchTemplateName.MalformedException",
                    "Launch template name '%s' needs 3 to 128 letters, digits and ( ) . - / _",
                    name);
        }
        if (all().values().stream().anyMatch(other -> other.name().equals(name) && isOwn(other))) {
            throw Ec2Errors.of(
                    "InvalidLaunchTemplateName.AlreadyExistsException",
                    "Launch template name already in use: %s",
                    name);
        }
        var tags = TagRules.specified(request.tagSpecifications(), Set.of(ResourceType.LAUNCH_TEMPLATE));
        String id = scope.surroundings().ids().next("lt-");
        var first = new Version(1, request.versionDescription(), data(request.launchTemplateData()));
        var history = new TemplateHistory(scope.account(), id, name, 1, List.of(version(id, name, first)));
        all().put(id, history);
        new Tagging(scope).tagAtBirth(id, tags.getOrDefault(ResourceType.LAUNCH_TEMPLATE, Map.of()));
        return CreateLaunchTemplateResponse.builder()
                .launchTemplate(view(history))
                .build();
    }

    CreateLaunchTemplateVersionResponse createVersion(CreateLaunchTemplateVersionRequest request) {
        var history = find(request.launchTemplateId(), request.launchTemplateName());
        var data = data(request.launchTemplateData());
        if (request.sourceVersion() != null) {
            var source = existing(history, request.sourceVersion()).launchTemplateData();
            var given = data;
            data = source.copy(merged -> {
                if (given.imageId() != null) {
                    merged.imageId(given.imageId());
                }
                if (given.instanceType() != null) {
                    merged.instanceType(given.instanceType());
                }
            });
        }
        long number = history.latest().versionNumber() + 1;
        var next = version(history.id(), history.name(), new Version(number, request.versionDescription(), data));
        all().put(history.id(), history.with(next));
        return CreateLaunchTemplateVersionResponse.builder()
                .launchTemplateVersion(next)
                .build();
    }

    ModifyLaunchTemplateResponse modify(ModifyLaunchTemplateRequest request) {
        var history = find(request.launchTemplateId(), request.launchTemplateName());
        if (request.defaultVersion() == null) {
            throw Ec2Errors.missing("SetDefaultVersion");
        }
        var changed =
                history.withDefault(existing(history, request.defaultVersion()).versionNumber());
        all().put(changed.id(), changed);
        return ModifyLaunchTemplateResponse.builder()
                .launchTemplate(view(changed))
                .build();
    }

    /** The template of this account that is named by id or by name. */
    TemplateHistory find(@Nullable String id, @Nullable String name) {
        if ((id == null) == (name == null)) {
            throw Ec2Errors.of(
                    "MissingParameter", "Name a launch template either by LaunchTemplateId or LaunchTemplateName");
        }
        if (id != null && !Ids.wellFormed("lt-", id)) {
            throw Ec2Errors.of("InvalidLaunchTemplateId.Malformed", "Invalid id: \"%s\"", id);
        }
        return all().values().stream()
                .filter(this::isOwn)
                .filter(history ->
                        id == null ? history.name().equals(name) : history.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Ec2Errors.of(
                        id == null ? "InvalidLaunchTemplateName.NotFoundException" : "InvalidLaunchTemplateId.NotFound",
                        "The launch template '%s' does not exist",
                        id == null ? name : id));
    }

    static LaunchTemplateVersion existing(TemplateHistory history, String version) {
        return history.version(version)
                .orElseThrow(() -> Ec2Errors.of(
                        "InvalidLaunchTemplateId.VersionNotFound",
                        "Could not find version %s of launch template %s",
                        version,
                        history.id()));
    }

    LaunchTemplate view(TemplateHistory history) {
        return LaunchTemplate.builder()
                .launchTemplateId(history.id())
                .launchTemplateName(history.name())
                .createTime(history.created())
                .createdBy(history.latest().createdBy())
                .defaultVersionNumber(history.defaultVersion())
                .latestVersionNumber(history.latest().versionNumber())
                .tags(scope.here().tags().seen(scope.account(), history.id()))
                .build();
    }

    private record Version(long number, @Nullable String description, ResponseLaunchTemplateData data) {}

    private LaunchTemplateVersion version(String id, String name, Version version) {
        return LaunchTemplateVersion.builder()
                .launchTemplateId(id)
                .launchTemplateName(name)
                .versionNumber(version.number())
                .versionDescription(version.description())
                .createTime(scope.now())
                .createdBy("arn:aws:iam::%s:root".formatted(scope.account()))
                .launchTemplateData(version.data())
                .build();
    }

    private static ResponseLaunchTemplateData data(@Nullable RequestLaunchTemplateData data) {
        if (data == null) {
            throw Ec2Errors.missing("LaunchTemplateData");
        }
        return ResponseLaunchTemplateData.builder()
                .imageId(data.imageId())
                .instanceType(data.instanceType())
                .keyName(data.keyName())
                .userData(data.userData())
                .build();
    }

    private boolean isOwn(TemplateHistory history) {
        return history.account().equals(scope.account());
    }

    private Map<String, TemplateHistory> all() {
        return scope.here().ledger().evidence().templates();
    }
}
