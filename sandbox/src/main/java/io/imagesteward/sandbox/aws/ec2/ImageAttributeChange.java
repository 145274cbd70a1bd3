package io.imagesteward.sandbox.aws.ec2;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.AttributeValue;
import software.amazon.awssdk.services.ec2.model.LaunchPermission;
import software.amazon.awssdk.services.ec2.model.ModifyImageAttributeRequest;
import software.amazon.awssdk.services.ec2.model.OperationType;

/**
 * What a ModifyImageAttribute request asks for, whichever of its two shapes it has.
 *
 * <p>The operation takes either a structure per attribute, or the attribute's name with values beside it, and one
 * attribute per call.
 */
sealed interface ImageAttributeChange {

    record Permissions(List<LaunchPermission> add, List<LaunchPermission> remove) implements ImageAttributeChange {}

    record Description(String text) implements ImageAttributeChange {}

    record ImdsSupport(String version) implements ImageAttributeChange {}

    static ImageAttributeChange of(ModifyImageAttributeRequest request) {
        if (!request.productCodes().isEmpty()) {
            throw Ec2Errors.of("UnsupportedOperation", "Product codes cannot be changed with ModifyImageAttribute.");
        }
        var changes = new ArrayList<ImageAttributeChange>();
        structuredPermissions(request).forEach(changes::add);
        text(request.description()).map(Description::new).forEach(changes::add);
        text(request.imdsSupport()).map(ImdsSupport::new).forEach(changes::add);
        Stream.ofNullable(request.attribute()).map(name -> named(name, request)).forEach(changes::add);
        if (changes.isEmpty()) {
            throw Ec2Errors.combination("No attributes specified.");
        }
        if (changes.size() > 1) {
            throw Ec2Errors.combination("Fields for multiple attribute types specified: %d", changes.size());
        }
        return changes.getFirst();
    }

    private static Stream<ImageAttributeChange> structuredPermissions(ModifyImageAttributeRequest request) {
        var permission = request.launchPermission();
        if (permission == null
                || (permission.add().isEmpty() && permission.remove().isEmpty())) {
            return Stream.empty();
        }
        return Stream.of(new Permissions(permission.add(), permission.remove()));
    }

    private static Stream<String> text(@Nullable AttributeValue value) {
        return value == null ? Stream.empty() : Stream.ofNullable(value.value());
    }

    private static ImageAttributeChange named(String attribute, ModifyImageAttributeRequest request) {
        return switch (attribute) {
            case "launchPermission" -> listedPermissions(request);
            case "description" -> new Description(value(request));
            case "imdsSupport" -> new ImdsSupport(value(request));
            default -> throw Ec2Errors.invalidValue("Value (%s) for parameter attribute is invalid.", attribute);
        };
    }

    private static Permissions listedPermissions(ModifyImageAttributeRequest request) {
        var listed = new ArrayList<LaunchPermission>();
        request.userIds()
                .forEach(id -> listed.add(LaunchPermission.builder().userId(id).build()));
        request.userGroups()
                .forEach(group ->
                        listed.add(LaunchPermission.builder().group(group).build()));
        request.organizationArns()
                .forEach(arn -> listed.add(
                        LaunchPermission.builder().organizationArn(arn).build()));
        request.organizationalUnitArns()
                .forEach(arn -> listed.add(
                        LaunchPermission.builder().organizationalUnitArn(arn).build()));
        if (listed.isEmpty()) {
            throw Ec2Errors.combination("No attributes specified.");
        }
        if (request.operationType() == null) {
            throw Ec2Errors.missing("OperationType");
        }
        return request.operationType() == OperationType.REMOVE
                ? new Permissions(List.of(), listed)
                : new Permissions(listed, List.of());
    }

    private static String value(ModifyImageAttributeRequest request) {
        if (request.value() == null) {
            throw Ec2Errors.missing("Value");
        }
        return request.value();
    }
}
