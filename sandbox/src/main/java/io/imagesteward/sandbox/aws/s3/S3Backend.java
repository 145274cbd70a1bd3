package io.imagesteward.sandbox.aws.s3;

import io.imagesteward.sandbox.aws.Place;
import io.imagesteward.sandbox.aws.Surroundings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Bucket;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadBucketRequest;
import software.amazon.awssdk.services.s3.model.HeadBucketResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListBucketsRequest;
import software.amazon.awssdk.services.s3.model.ListBucketsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Objects as one account sees them; reads after writes are strongly consistent, as S3 promises. */
public final class S3Backend implements S3Client {

    private final Buckets buckets;
    private final Surroundings surroundings;
    private final Place place;

    S3Backend(Buckets buckets, Surroundings surroundings, Place place) {
        this.buckets = buckets;
        this.surroundings = surroundings;
        this.place = place;
    }

    /** An account's buckets come at once, from all Regions, unless one Region or a part of the name is asked for. */
    @Override
    public ListBucketsResponse listBuckets(ListBucketsRequest request) {
        return surroundings.atomically(() -> {
            var listed = buckets.ownedBy(place.account()).entrySet().stream()
                    .filter(bucket ->
                            request.prefix() == null || bucket.getKey().startsWith(request.prefix()))
                    .filter(bucket -> request.bucketRegion() == null
                            || request.bucketRegion()
                                    .equals(bucket.getValue().place().region()))
                    .map(bucket -> Bucket.builder()
                            .name(bucket.getKey())
                            .creationDate(bucket.getValue().made())
                            .bucketRegion(bucket.getValue().place().region())
                            .build())
                    .toList();
            return ListBucketsResponse.builder()
                    .buckets(listed)
                    .owner(owner -> owner.id(place.account()))
                    .build();
        });
    }

    @Override
    public PutObjectResponse putObject(PutObjectRequest request, RequestBody body) {
        var bytes = content(body);
        return surroundings.atomically(() -> {
            var objects = bucket(request.bucket()).objects();
            new Precondition(request.ifNoneMatch(), request.ifMatch()).check(request.key(), objects.get(request.key()));
            var object = new Buckets.StoredObject(bytes, request.contentType(), request.metadata(), surroundings.now());
            objects.put(request.key(), object);
            return PutObjectResponse.builder().eTag(object.etag()).build();
        });
    }

    @Override
    public <T> T getObject(GetObjectRequest request, ResponseTransformer<GetObjectResponse, T> transformer) {
        var object = surroundings.atomically(() -> object(request.bucket(), request.key()));
        byte[] bytes = object.bytes().asByteArray();
        var response = GetObjectResponse.builder()
                .contentLength((long) bytes.length)
                .contentType(object.contentType())
                .metadata(object.metadata())
                .eTag(object.etag())
                .lastModified(object.modified())
                .build();
        try {
            return transformer.transform(response, AbortableInputStream.create(new ByteArrayInputStream(bytes)));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("Reading %s failed".formatted(request.key()), e);
        }
    }

    @Override
    public HeadObjectResponse headObject(HeadObjectRequest request) {
        return surroundings.atomically(() -> {
            var object = object(request.bucket(), request.key());
            return HeadObjectResponse.builder()
                    .contentLength((long) object.bytes().asByteArrayUnsafe().length)
                    .contentType(object.contentType())
                    .metadata(object.metadata())
                    .eTag(object.etag())
                    .lastModified(object.modified())
                    .build();
        });
    }

    @Override
    public HeadBucketResponse headBucket(HeadBucketRequest request) {
        return surroundings.atomically(() -> HeadBucketResponse.builder()
                .bucketRegion(bucket(request.bucket()).place().region())
                .build());
    }

    @Override
    public ListObjectsV2Response listObjectsV2(ListObjectsV2Request request) {
        return surroundings.atomically(() -> new ObjectListing(bucket(request.bucket()), request).answer());
    }

    /** To delete what is not there succeeds. */
    @Override
    public DeleteObjectResponse deleteObject(DeleteObjectRequest request) {
        return surroundings.atomically(() -> {
            var objects = bucket(request.bucket()).objects();
            if (objects.containsKey(request.key())) {
                new Precondition(null, request.ifMatch()).check(request.key(), objects.get(request.key()));
            }
            objects.remove(request.key());
            return DeleteObjectResponse.builder().build();
        });
    }

    private Buckets.Bucket bucket(String name) {
        var bucket = buckets.find(name).orElseThrow(() -> S3Errors.noSuchBucket(name));
        if (!bucket.admits(place.account())) {
            throw S3Errors.accessDenied();
        }
        return bucket;
    }

    private Buckets.StoredObject object(String bucket, String key) {
        return Optional.ofNullable(bucket(bucket).objects().get(key)).orElseThrow(() -> absent(bucket, key));
    }

    /** Whoever may not list a bucket does not learn what is missing in it. */
    private S3Exception absent(String bucket, String key) {
        return surroundings.permissions().allows("s3:ListBucket", "arn:aws:s3:::" + bucket)
                ? S3Errors.noSuchKey(key)
                : S3Errors.accessDenied();
    }

    private static SdkBytes content(RequestBody body) {
        try (var stream = body.contentStreamProvider().newStream()) {
            return SdkBytes.fromByteArray(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("The body of the request cannot be read", e);
        }
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {
        // Holds nothing to release.
    }
}
