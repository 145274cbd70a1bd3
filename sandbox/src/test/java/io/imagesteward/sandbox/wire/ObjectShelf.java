package io.imagesteward.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.sandbox.call.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Object;

/** An S3 of one bucket that hands out what was put in. */
final class ObjectShelf implements S3Client {

    private record Stored(PutObjectRequest request, SdkBytes bytes) {}

    private final Map<String, Stored> objects = new TreeMap<>();

    @Override
    public PutObjectResponse putObject(PutObjectRequest request, RequestBody body) {
        try (var stream = body.contentStreamProvider().newStream()) {
            byte[] bytes = stream.readAllBytes();
            assertThat(request.contentLength()).isEqualTo(bytes.length);
            assertThat(request.contentEncoding()).isNull();
            objects.put(request.key(), new Stored(request, SdkBytes.fromByteArray(bytes)));
            return PutObjectResponse.builder().eTag("\"1\"").build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public <T> T getObject(GetObjectRequest request, ResponseTransformer<GetObjectResponse, T> transformer) {
        var stored = stored(request.key());
        var answer = GetObjectResponse.builder()
                .contentType(stored.request().contentType())
                .metadata(stored.request().metadata())
                .contentLength((long) stored.bytes().asByteArray().length)
                .lastModified(ObjectsWireTest.STORED)
                .build();
        try {
            return transformer.transform(
                    answer, AbortableInputStream.create(stored.bytes().asInputStream()));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public HeadObjectResponse headObject(HeadObjectRequest request) {
        return HeadObjectResponse.builder()
                .contentLength((long) stored(request.key()).bytes().asByteArray().length)
                .build();
    }

    @Override
    public DeleteObjectResponse deleteObject(DeleteObjectRequest request) {
        objects.remove(request.key());
        return DeleteObjectResponse.builder().build();
    }

    @Override
    public ListObjectsV2Response listObjectsV2(ListObjectsV2Request request) {
        var keys = objects.keySet().stream()
                .filter(key -> key.startsWith(request.prefix()))
                .filter(key -> request.continuationToken() == null || key.compareTo(request.continuationToken()) > 0)
                .toList();
        int most = request.maxKeys() == null ? 1000 : request.maxKeys();
        var page = keys.subList(0, Math.min(most, keys.size()));
        return ListObjectsV2Response.builder()
                .contents(page.stream()
                        .map(key -> S3Object.builder().key(key).build())
                        .toList())
                .isTruncated(page.size() < keys.size())
                .nextContinuationToken(page.size() < keys.size() ? page.getLast() : null)
                .build();
    }

    @Override
    public String serviceName() {
        return "s3";
    }

    @Override
    public void close() {}

    private Stored stored(String key) {
        var stored = objects.get(key);
        if (stored == null) {
            throw Refusal.of("s3", 404, "NoSuchKey", "No " + key);
        }
        return stored;
    }
}
