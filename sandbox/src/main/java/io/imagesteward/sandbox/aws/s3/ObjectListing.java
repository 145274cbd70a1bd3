package io.imagesteward.sandbox.aws.s3;

import io.imagesteward.sandbox.aws.Pages;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.ObjectStorageClass;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The ListObjectsV2 operation: keys below a prefix, or the folders they would be in, page by page. */
record ObjectListing(Buckets.Bucket bucket, ListObjectsV2Request request) {

    private static final int MOST_KEYS = 1_000;

    ListObjectsV2Response answer() {
        int size = Math.min(Optional.ofNullable(request.maxKeys()).orElse(MOST_KEYS), MOST_KEYS);
        var page = Pages.after(start(), size, entries(), entry -> entry);
        return ListObjectsV2Response.builder()
                .name(request.bucket())
                .prefix(request.prefix())
                .delimiter(request.delimiter())
                .maxKeys(size)
                .keyCount(page.items().size())
                .contents(page.items().stream()
                        .filter(entry -> !isFolder(entry))
                        .map(this::object)
                        .toList())
                .commonPrefixes(page.items().stream()
                        .filter(this::isFolder)
                        .map(folder -> CommonPrefix.builder().prefix(folder).build())
                        .toList())
                .isTruncated(page.nextToken() != null)
                .continuationToken(request.continuationToken())
                .nextContinuationToken(page.nextToken())
                .build();
    }

    /** Keys, with those that go on behind the delimiter folded into one folder each. */
    private List<String> entries() {
        return bucket.objects().keySet().stream()
                .filter(key -> key.startsWith(prefix()))
                .map(this::folded)
                .distinct()
                .sorted()
                .toList();
    }

    private String folded(String key) {
        if (request.delimiter() == null || request.delimiter().isEmpty()) {
            return key;
        }
        int end = key.indexOf(request.delimiter(), prefix().length());
        return end < 0 ? key : key.substring(0, end + request.delimiter().length());
    }

    private boolean isFolder(String entry) {
        return request.delimiter() != null
                && !request.delimiter().isEmpty()
                && entry.indexOf(request.delimiter(), prefix().length()) >= 0;
    }

    private S3Object object(String key) {
        return Optional.ofNullable(bucket.objects().get(key))
                .map(stored -> S3Object.builder()
                        .key(key)
                        .size((long) stored.bytes().asByteArrayUnsafe().length)
                        .eTag(stored.etag())
                        .lastModified(stored.modified())
                        .storageClass(ObjectStorageClass.STANDARD)
                        .build())
                .orElseThrow(() -> S3Errors.noSuchKey(key));
    }

    private String prefix() {
        return Optional.ofNullable(request.prefix()).orElse("");
    }

    private String start() {
        if (request.continuationToken() != null) {
            return Pages.lastKey(request.continuationToken())
                    .orElseThrow(() -> S3Errors.invalidArgument("The continuation token provided is incorrect"));
        }
        return Optional.ofNullable(request.startAfter()).orElse("");
    }
}
