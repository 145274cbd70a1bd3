package io.imagesteward.functions.given;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** One bucket that puts on condition. */
public final class RememberedObjects implements S3Client {

    private final TreeMap<String, String> texts = new TreeMap<>();
    private final TreeMap<String, String> types = new TreeMap<>();

    public Set<String> keys() {
        return new TreeSet<>(texts.keySet());
    }

    public String text(String key) {
        return Objects.requireNonNull(texts.get(key), key);
    }

    public String contentType(String key) {
        return Objects.requireNonNull(types.get(key), key);
    }

    @Override
    public PutObjectResponse putObject(PutObjectRequest request, RequestBody body) {
        var there = texts.get(request.key());
        var taken = "*".equals(request.ifNoneMatch()) && there != null;
        var stale = request.ifMatch() != null
                && (there == null || !request.ifMatch().equals(etag(there)));
        if (taken || stale) {
            throw error(S3Exception.builder(), "PreconditionFailed", 412);
        }
        types.put(request.key(), request.contentType());
        try (var stream = body.contentStreamProvider().newStream()) {
            texts.put(request.key(), new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return PutObjectResponse.builder().build();
    }

    @Override
    public <T> T getObject(GetObjectRequest request, ResponseTransformer<GetObjectResponse, T> transformer) {
        var text = texts.get(request.key());
        if (text == null) {
            throw error(NoSuchKeyException.builder(), "NoSuchKey", 404);
        }
        var response = GetObjectResponse.builder().eTag(etag(text)).build();
        var bytes = AbortableInputStream.create(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        try {
            return transformer.transform(response, bytes);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public DeleteObjectResponse deleteObject(DeleteObjectRequest request) {
        texts.remove(request.key());
        return DeleteObjectResponse.builder().build();
    }

    private static String etag(String text) {
        return "\"%08x\"".formatted(text.hashCode());
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
