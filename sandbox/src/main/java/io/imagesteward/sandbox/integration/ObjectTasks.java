package io.imagesteward.sandbox.integration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.imagesteward.sandbox.call.Caller;
import io.imagesteward.sandbox.call.FunctionKilled;
import io.imagesteward.sandbox.call.TypedClients;
import io.imagesteward.sandbox.iam.Request;
import io.imagesteward.sandbox.iam.Roles;
import io.imagesteward.sandbox.workflow.TaskFailed;
import io.imagesteward.sandbox.workflow.TaskRunner;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * What a Distributed Map state reads from S3 and writes there, as the role of its state machine. Buckets of another Region or
 * account are refused.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/iam-policies-eg-dist-map.html">IAM policies for using
 *     Distributed Map states</a>
 */
public final class ObjectTasks implements TaskRunner {
    public static final String GET = "arn:aws:states:::s3:getObject";
    public static final String LIST = "arn:aws:states:::s3:listObjectsV2";
    public static final String PUT = "arn:aws:states:::s3:putObject";

    /** Results may be written in parts, and all of this is asked for then. */
    private static final List<String> WRITING =
            List.of("s3:PutObject", "s3:GetObject", "s3:ListMultipartUploadParts", "s3:AbortMultipartUpload");

    private final Site site;
    private final Roles roles;
    private final String role;

    /** Where the state machine stands, and how it calls S3 from there. */
    public record Site(String account, String region, TypedClients clients, BucketRegions buckets) {}

    /** Whether a bucket is in an account and a Region; one that does not exist is nowhere. */
    @FunctionalInterface
    public interface BucketRegions {
        boolean isIn(String bucket, String account, String region);
    }

    public ObjectTasks(Site site, Roles roles, String role) {
        this.site = site;
        this.roles = roles;
        this.role = role;
    }

    @Override
    public JsonNode run(String resource, JsonNode arguments) throws TaskFailed {
        var bucket = arguments.path("Bucket").asText();
        if (!site.buckets().isIn(bucket, site.account(), site.region())) {
            throw new TaskFailed(
                    "S3.NoSuchBucketException",
                    "the bucket '%s' is not in account %s and Region %s, where the state machine is"
                            .formatted(bucket, site.account(), site.region()));
        }
        try {
            return switch (resource) {
                case GET -> read(bucket, arguments);
                case LIST -> list(bucket, arguments);
                case PUT -> write(bucket, arguments);
                default -> throw new IllegalArgumentException(resource + " is not about objects");
            };
        } catch (AwsServiceException refused) {
            throw new TaskFailed("S3." + refused.awsErrorDetails().errorCode(), String.valueOf(refused.getMessage()));
        } catch (FunctionKilled chance) {
            // Chance means functions; a service that calls for a workflow is interrupted at most.
            throw new TaskFailed("S3.SdkClientException", String.valueOf(chance.getMessage()));
        } catch (SdkClientException lost) {
            throw new TaskFailed("S3.SdkClientException", String.valueOf(lost.getMessage()));
        }
    }

    private JsonNode read(String bucket, JsonNode arguments) {
        var key = arguments.path("Key").asText();
        var text = s3().getObjectAsBytes(get -> get.bucket(bucket).key(key)).asString(StandardCharsets.UTF_8);
        return JsonNodeFactory.instance.objectNode().put("Body", text);
    }

    private JsonNode list(String bucket, JsonNode arguments) {
        var prefix = Optional.of(arguments.path("Prefix").asText()).filter(text -> !text.isEmpty());
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        s3().listObjectsV2Paginator(list -> list.bucket(bucket).prefix(prefix.orElse(null)))
                .contents()
                .forEach(object -> items.add(item(object)));
        return items;
    }

    private static JsonNode item(S3Object object) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("Etag", object.eTag())
                .put("Key", object.key())
                .put("LastModified", object.lastModified().getEpochSecond())
                .put("Size", object.size())
                .put("StorageClass", object.storageClassAsString());
    }

    private JsonNode write(String bucket, JsonNode arguments) throws TaskFailed {
        var key = arguments.path("Key").asText();
        var arn = "arn:aws:s3:::%s/%s".formatted(bucket, key);
        for (var action : WRITING) {
            if (!roles.allows(new Request(role, action, List.of(arn), Map.of()))) {
                throw new TaskFailed(
                        "S3.AccessDenied",
                        "%s is not authorized to perform: %s on resource: %s".formatted(role, action, arn));
            }
        }
        s3().putObject(
                        put -> put.bucket(bucket).key(key).contentType("application/json"),
                        RequestBody.fromString(arguments.path("Body").asText()));
        return JsonNodeFactory.instance.objectNode();
    }

    private S3Client s3() {
        return site.clients().client(S3Client.class, new Caller(site.account(), Optional.of(role)), site.region());
    }
}
