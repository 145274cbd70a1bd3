package io.imagesteward.sandbox.wire;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.protocols.core.OperationInfo;

/**
 * The HTTP method and path of a REST operation, such as {@code GET /functions/{FunctionName}/code}.
 *
 * <p>They are in the SDK's generated marshallers, in a private constant: reading it there beats copying the API's
 * addresses by hand for every service to come.
 */
record Route(Operation operation, String method, Pattern path, List<String> labels) {

    private static final Pattern LABEL = Pattern.compile("\\{([^}+]+)(\\+?)}");

    static Route of(Service service, Operation operation) {
        OperationInfo binding = binding(service, operation);
        String template = binding.requestUri();
        int query = template.indexOf('?');
        String path = query < 0 ? template : template.substring(0, query);
        List<String> labels = new ArrayList<>();
        var regex = new StringBuilder();
        int literal = 0;
        for (Matcher label = LABEL.matcher(path); label.find(); literal = label.end()) {
            regex.append(Pattern.quote(path.substring(literal, label.start())));
            regex.append(label.group(2).isEmpty() ? "([^/]+)" : "(.+)");
            labels.add(label.group(1));
        }
        regex.append(Pattern.quote(path.substring(literal)));
        return new Route(operation, binding.httpMethod().name(), Pattern.compile(regex.toString()), labels);
    }

    /** The values of the path's labels; empty when the request is for another operation. */
    Optional<Map<String, String>> match(WireRequest request) {
        Matcher match = path.matcher(request.path());
        if (!method.equals(request.method()) || !match.matches()) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < labels.size(); i++) {
            values.put(labels.get(i), Form.decodePath(match.group(i + 1)));
        }
        return Optional.of(values);
    }

    private static OperationInfo binding(Service service, Operation operation) {
        String marshaller =
                "%s.transform.%sRequestMarshaller".formatted(service.client().getPackageName(), operation.name());
        try {
            Field binding = Class.forName(marshaller).getDeclaredField("SDK_OPERATION_BINDING");
            binding.setAccessible(true);
            return (OperationInfo) binding.get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "The SDK no longer keeps the address of %s in %s".formatted(operation.name(), marshaller), e);
        }
    }
}
