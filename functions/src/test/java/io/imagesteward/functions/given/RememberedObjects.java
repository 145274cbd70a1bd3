package io.imagesteward.functions.given;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** One bucket that puts on condition, and lists two keys on a page. */
public final class RememberedObjects implements S3Client {

    private static final int PAGE = 2;

    private final TreeMap<String, byte[]> contents = new TreeMap<>();
    private final TreeMap<String, String> types = new TreeMap<>();

    public Set<String> keys() {
        return new TreeSet<>(contents.keySet());
    }

    public String text(String key) {
        return new String(Objects.requireNonNull(contents.get(key), key), StandardCharsets.UTF_8);
    }

    public String contentType(String key) {
        return Objects.requireNonNull(types.get(key), key);
    }

    @Override
    public PutObjectResponse putObject(PutObjectRequest request, RequestBody body) {
        var there = contents.get(request.key());
        var taken = "*".equals(request.ifNoneMatch()) && there != null;
        var stale = request.ifMatch() != null
                && (there == null || !request.ifMatch().equals(etag(there)));
        if (taken || stale) {
            throw error(S3Exception.builder(), "PreconditionFailed", 412);
        }
        types.put(request.key(), request.contentType());
        try (var stream = body.contentStreamProvider().newStream()) {
            contents.put(request.key(), stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return PutObjectResponse.builder().build();
    }

    @Override
    public <T> T getObject(GetObjectRequest request, ResponseTransformer<GetObjectResponse, T> transformer) {
        var content = contents.get(request.key());
        if (content == null) {
            throw error(NoSuchKeyException.builder(), "NoSuchKey", 404);
        }
        var response = GetObjectResponse.builder().eTag(etag(content)).build();
        var bytes = AbortableInputStream.create(new ByteArrayInputStream(content));
        try {
            return transformer.transform(response, bytes);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public DeleteObjectResponse deleteObject(DeleteObjectRequest request) {
        contents.remove(request.key());
        return DeleteObjectResponse.builder().build();
    }

    @Override
    public ListObjectsV2Response listObjectsV2(ListObjectsV2Request request) {
        var after = request.continuationToken() == null ? "" : request.continuationToken();
        var keys = contents.tailMap(after, false).keySet().stream()
                .filter(key -> key.startsWith(request.prefix()))
                .toList();
        var page = keys.stream().limit(PAGE).toList();
        return ListObjectsV2Response.builder()
                .contents(page.stream()
                        .map(key -> S3Object.builder().key(key).build())
                        .toList())
                .isTruncated(keys.size() > PAGE)
                .nextContinuationToken(keys.size() > PAGE ? page.getLast() : null)
                .build();
    }

    private static String etag(byte[] content) {
        return "\"%08x\"".formatted(Arrays.hashCode(content));
    }

    private static AwsServiceException error(AwsServiceException.Builder error, String code, int status) {
        return error.statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage(code)
                        .build())
                .build();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
