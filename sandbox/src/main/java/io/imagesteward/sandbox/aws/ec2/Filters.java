package io.imagesteward.sandbox.aws.ec2;

import io.imagesteward.sandbox.aws.Wildcard;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Tag;

/**
 * The filters of a Describe operation: all of them must match, one value of each is enough, and values may hold
 * wildcards.
 *
 * <p>See "List and filter resources using the CLI and API" in the EC2 User Guide.
 */
record Filters<T>(Map<String, Function<T, Stream<String>>> fields, Function<T, List<Tag>> tags) {

    private static final int MOST_VALUES = 200;
    private static final String TAG = "tag:";

    Predicate<T> of(List<Filter> filters) {
        if (filters.stream().mapToInt(filter -> filter.values().size()).sum() > MOST_VALUES) {
            throw Ec2Errors.of("FilterLimitExceeded", "A request takes at most %d filter values", MOST_VALUES);
        }
        return filters.stream().map(this::one).reduce(item -> true, Predicate::and);
    }

    private Predicate<T> one(Filter filter) {
        if (filter.name() == null || filter.values().isEmpty()) {
            throw Ec2Errors.invalidValue("The filter '%s' needs a name and at least one value", filter.name());
        }
        var read = reader(filter.name());
        var wanted = filter.values().stream().map(Wildcard::starAndQuestionMark).toList();
        return item -> read.apply(item).anyMatch(value -> wanted.stream().anyMatch(w -> w.matches(value)));
    }

    private Function<T, Stream<String>> reader(String name) {
        if (name.startsWith(TAG)) {
            String key = name.substring(TAG.length());
            return item -> tags.apply(item).stream()
                    .filter(tag -> tag.key().equals(key))
                    .map(Tag::value);
        }
        if (name.equals("tag-key")) {
            return item -> tags.apply(item).stream().map(Tag::key);
        }
        var field = fields.get(name);
        if (field == null) {
            throw Ec2Errors.of("InvalidFilter", "The filter '%s' is invalid", name);
        }
        return field;
    }

    /** The text of a member that may be absent. */
    static Stream<String> text(@Nullable Object value) {
        return Stream.ofNullable(value).map(Objects::toString);
    }
}
