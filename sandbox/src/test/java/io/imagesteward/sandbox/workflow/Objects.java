package io.imagesteward.sandbox.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the Map states of a test read and write: objects by bucket and key, and what the role may not do. */
final class Objects implements TaskRunner {
    final Map<String, String> texts = new TreeMap<>();
    final Set<String> denied = new HashSet<>();
    private final TaskRunner tasks;

    Objects(TaskRunner tasks) {
        this.tasks = tasks;
    }

    @Override
    public JsonNode run(String resource, JsonNode arguments) throws TaskFailed {
        String place =
                arguments.path("Bucket").asText() + "/" + arguments.path("Key").asText();
        return switch (resource) {
            case ItemSource.GET_OBJECT -> Trail.details().put("Body", existing(place));
            case ResultWriter.PUT_OBJECT -> {
                allowed("s3:PutObject");
                texts.put(place, arguments.path("Body").asText());
                yield Trail.details();
            }
            default -> tasks.run(resource, arguments);
        };
    }

    @Override
    public void authorize(String action, String resource) throws TaskFailed {
        allowed(action);
    }

    private void allowed(String action) throws TaskFailed {
        if (denied.contains(action)) {
            throw new TaskFailed("States.Permissions", "not authorized to perform: " + action);
        }
    }

    private String existing(String place) throws TaskFailed {
        String text = texts.get(place);
        if (text == null) {
            throw new TaskFailed("S3.NoSuchKey", place + " is not there");
        }
        return text;
    }
}
