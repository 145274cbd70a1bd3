package io.imagesteward.sandbox.iam;

import io.imagesteward.sandbox.call.Call;
import io.imagesteward.sandbox.policy.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.appconfigdata.model.StartConfigurationSessionRequest;
import software.amazon.awssdk.services.ec2.model.CopyImageRequest;
import software.amazon.awssdk.services.ec2.model.CreateImageRequest;
import software.amazon.awssdk.services.ec2.model.CreateTagsRequest;
import software.amazon.awssdk.services.ec2.model.DeleteTagsRequest;
import software.amazon.awssdk.services.ec2.model.ModifyImageAttributeRequest;
import software.amazon.awssdk.services.ec2.model.ModifySnapshotAttributeRequest;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.organizations.model.ListAccountsForParentRequest;
import software.amazon.awssdk.services.organizations.model.ListOrganizationalUnitsForParentRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionRequest;
import software.amazon.awssdk.services.sfn.model.SendTaskFailureRequest;
import software.amazon.awssdk.services.sfn.model.SendTaskSuccessRequest;
import software.amazon.awssdk.services.sfn.model.StartExecutionRequest;
import software.amazon.awssdk.services.sns.model.PublishRequest;
import software.amazon.awssdk.services.ssm.model.GetParametersRequest;
import software.amazon.awssdk.services.ssm.model.PutParameterRequest;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;

/**
 * What a call means to IAM: its action, the resources it touches and the condition keys it brings.
 *
 * @see <a href="https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html">
 *     Service Authorization Reference</a>
 */
final class Actions {

    private Actions() {}

    /** All that must be allowed for one call; copying with tags is two things. KMS asks for itself, beside its key policies. */
    static List<Request> of(Call call, String role, Facts facts) {
        return switch (call.service()) {
            case "workspaces" -> new WorkSpacesActions(call, role, facts).requests();
            case "kms" -> List.of();
            default -> of(call, role);
        };
    }

    private static List<Request> of(Call call, String role) {
        var requests = new ArrayList<Request>();
        requests.add(new Request(role, action(call), resources(call), context(call)));
        if (call.request() instanceof CopyImageRequest copy
                && !copy.tagSpecifications().isEmpty()) {
            var created = copy.tagSpecifications().stream()
                    .map(t -> ec2(call.region(), t.resourceTypeAsString(), "new"))
                    .toList();
            requests.add(
                    new Request(role, "ec2:CreateTags", created, Map.of("ec2:CreateAction", List.of("CopyImage"))));
        }
        if (call.request() instanceof CreateImageRequest create
                && !create.tagSpecifications().isEmpty()) {
            var created = create.tagSpecifications().stream()
                    .map(t -> ec2(call.region(), t.resourceTypeAsString(), "new"))
                    .toList();
            requests.add(
                    new Request(role, "ec2:CreateTags", created, Map.of("ec2:CreateAction", List.of("CreateImage"))));
        }
        if (call.request() instanceof PutObjectRequest put && put.ifMatch() != null) {
            requests.add(new Request(role, "s3:GetObject", S3Resources.of(call), Map.of()));
        }
        return requests;
    }

    private static String action(Call call) {
        return switch (call.service()) {
            case "s3" -> S3Resources.action(call);
            case "tagging" -> "tag:" + call.operation();
            default -> call.service() + ":" + call.operation();
        };
    }

    private static List<String> resources(Call call) {
        return switch (call.request()) {
            case CopyImageRequest copy ->
                List.of(
                        ec2(copy.sourceRegion(), "image", copy.sourceImageId()),
                        ec2(call.region(), "image", "new"),
                        ec2(call.region(), "snapshot", "new"));
            case GetParametersRequest get ->
                get.names().stream().map(name -> parameter(call, name)).toList();
            case PutParameterRequest put -> List.of(parameter(call, put.name()));
            case StartExecutionRequest start -> List.of(start.stateMachineArn());
            case PublishRequest publish -> List.of(publish.topicArn());
            case DescribeExecutionRequest describe -> List.of(describe.executionArn());
            case SendTaskSuccessRequest _, SendTaskFailureRequest _ -> List.of(Statement.UNKNOWABLE);
            case ListAccountsForParentRequest list -> List.of(parent(call, list.parentId()));
            case ListOrganizationalUnitsForParentRequest list -> List.of(parent(call, list.parentId()));
            case AssumeRoleRequest assume -> List.of(String.valueOf(assume.roleArn()));
            case StartConfigurationSessionRequest start ->
                List.of(ours(call, "appconfig")
                        + "application/%s/environment/%s/configuration/%s"
                                .formatted(
                                        start.applicationIdentifier(),
                                        start.environmentIdentifier(),
                                        start.configurationProfileIdentifier()));
            default -> named(call);
        };
    }

    private static List<String> named(Call call) {
        if (call.operation().equals("GetLatestConfiguration")) {
            return List.of(Statement.UNKNOWABLE);
        }
        if (call.operation().equals("PutEvents")) {
            return List.of(ours(call, "events") + "event-bus/default");
        }
        if (call.service().equals("s3")) {
            return S3Resources.of(call);
        }
        if (call.service().equals("ec2")) {
            return Ec2Resources.of(call);
        }
        return List.of("*");
    }

    private static Map<String, List<String>> context(Call call) {
        if (call.request() instanceof ModifySnapshotAttributeRequest modify
                && modify.createVolumePermission() != null) {
            var change = modify.createVolumePermission();
            return Map.of(
                    "ec2:Attribute", List.of("createVolumePermission"),
                    "ec2:Remove/group",
                            change.remove().stream()
                                    .map(p -> p.groupAsString())
                                    .filter(Objects::nonNull)
                                    .toList(),
                    "ec2:Remove/userId",
                            change.remove().stream()
                                    .map(p -> p.userId())
                                    .filter(Objects::nonNull)
                                    .toList(),
                    "ec2:Add/group",
                            change.add().stream()
                                    .map(p -> p.groupAsString())
                                    .filter(Objects::nonNull)
                                    .toList(),
                    "ec2:Add/userId",
                            change.add().stream()
                                    .map(p -> p.userId())
                                    .filter(Objects::nonNull)
                                    .toList());
        }
        if (call.request() instanceof ModifyImageAttributeRequest modify) {
            return Map.of("ec2:Attribute", List.of(attribute(modify)));
        }
        return switch (call.request()) {
            case CreateTagsRequest create ->
                Map.of("aws:TagKeys", create.tags().stream().map(Tag::key).toList());
            case DeleteTagsRequest delete ->
                Map.of("aws:TagKeys", delete.tags().stream().map(Tag::key).toList());
            case AssumeRoleRequest assume
            when assume.externalId() != null -> Map.of("sts:ExternalId", List.of(assume.externalId()));
            case ListObjectsV2Request list when list.prefix() != null -> Map.of("s3:prefix", List.of(list.prefix()));
            default -> Map.of();
        };
    }

    /** There is no key for whom an image is shared with, only for that launch permissions change. */
    private static String attribute(ModifyImageAttributeRequest modify) {
        if (modify.attribute() != null) {
            return modify.attribute();
        }
        if (modify.launchPermission() != null) {
            return "launchPermission";
        }
        return modify.description() != null ? "description" : "imdsSupport";
    }

    /** Only the management account and its delegates may ask, so the asking account stands for the management's. */
    private static String parent(Call call, String id) {
        var kind = id.startsWith("r-") ? "root" : "ou";
        return "arn:aws:organizations::%s:%s/o-exampleorgid/%s"
                .formatted(call.caller().account(), kind, id);
    }

    private static String parameter(Call call, String name) {
        return ours(call, "ssm") + "parameter" + (name.startsWith("/") ? name : "/" + name);
    }

    private static String ours(Call call, String service) {
        return "arn:aws:%s:%s:%s:"
                .formatted(service, call.region(), call.caller().account());
    }

    private static String ec2(String region, String type, String id) {
        return "arn:aws:ec2:%s::%s/%s".formatted(region, type, id);
    }
}
