package io.imagesteward.sandbox.aws.workspaces;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;

/**
 * What the constraints of the API model refuse before the operation looks at the request: what is missing, too long, or has
 * letters that its field does not take. All violations are told at once, as AWS does.
 *
 * <p>The client sends such requests; only the service knows the constraints. The error is not modelled on the operations,
 * so it arrives as the service's base exception.
 */
final class Syntax {

    private final List<String> violations = new ArrayList<>();

    private Syntax() {}

    /** Refuses a request that breaks a constraint of the model. */
    static void check(SdkPojo request) {
        var syntax = new Syntax();
        syntax.structure("", request);
        int count = syntax.violations.size();
        if (count > 0) {
            throw WorkSpacesErrors.validation("%d validation error%s detected: %s"
                    .formatted(count, count == 1 ? "" : "s", String.join("; ", syntax.violations)));
        }
    }

    private void structure(String path, SdkPojo structure) {
        var required = Constraints.required(structure);
        for (SdkField<?> field : structure.sdkFields()) {
            Object value = field.getValueOrDefault(structure);
            boolean absent = value == null || value instanceof SdkAutoConstructList<?>;
            String at = path + camel(field.memberName());
            if (!absent) {
                value(at, field.memberName(), value);
            } else if (required.contains(field.memberName())) {
                violated("null", at, "Member must not be null");
            }
        }
    }

    private void value(String path, String field, Object value) {
        switch (value) {
            case SdkPojo structure -> structure(path + ".", structure);
            case List<?> items -> list(path, field, items);
            case String text ->
                Constraints.text(field, text).ifPresent(violation -> violated("'" + text + "'", path, violation));
            case Integer number ->
                Constraints.number(field, number)
                        .ifPresent(violation -> violated("'%d'".formatted(number), path, violation));
            default -> {
                // Nothing else has constraints.
            }
        }
    }

    private void list(String path, String field, List<?> items) {
        Optional<String> length = Constraints.list(field, items.size());
        length.ifPresent(violation -> violated("'%s'".formatted(items), path, violation));
        for (int i = 0; i < items.size(); i++) {
            item("%s.%d.member".formatted(path, i + 1), field, items.get(i));
        }
    }

    private void item(String path, String field, @Nullable Object item) {
        if (item != null) {
            value(path, field, item);
        }
    }

    private void violated(String value, String path, String constraint) {
        violations.add("Value %s at '%s' failed to satisfy constraint: %s".formatted(value, path, constraint));
    }

    private static String camel(String member) {
        return member.substring(0, 1).toLowerCase(Locale.ROOT) + member.substring(1);
    }
}
