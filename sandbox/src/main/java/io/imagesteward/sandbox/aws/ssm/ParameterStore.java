package io.imagesteward.sandbox.aws.ssm;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.imagesteward.sandbox.aws.Place;
import io.imagesteward.sandbox.aws.Surroundings;
import io.imagesteward.sandbox.aws.ec2.Ec2;
import io.imagesteward.sandbox.aws.events.EventBuses;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.Parameter;

/** The parameters of one account and Region, with every version of each. */
public final class ParameterStore {

    /** What Parameter Store needs of the services around it. */
    record Neighbours(Ec2 ec2, EventBuses events) {}

    private final Surroundings surroundings;
    private final Neighbours neighbours;
    private final Place place;
    private final Map<String, List<Parameter>> versions = new TreeMap<>();

    public ParameterStore(Surroundings surroundings, Ec2 ec2, EventBuses events, Place place) {
        this.surroundings = surroundings;
        this.neighbours = new Neighbours(ec2, events);
        this.place = place;
    }

    public SsmClient backend() {
        return new SsmBackend(this, surroundings);
    }

    /** The latest value of a parameter, if there is one. */
    public Optional<String> value(String name) {
        return surroundings.atomically(() -> latest(name).map(Parameter::value));
    }

    /** The latest value, or that of the version behind a colon. */
    public Optional<String> selected(String selector) {
        int colon = selector.lastIndexOf(':');
        if (colon < 0) {
            return value(selector);
        }
        String version = selector.substring(colon + 1);
        return version.matches("\\d{1,9}")
                ? surroundings.atomically(() -> version(selector.substring(0, colon), Long.parseLong(version))
                        .map(Parameter::value))
                : Optional.empty();
    }

    /** All latest values by name. */
    public Map<String, String> values() {
        return surroundings.atomically(
                () -> all().collect(Collectors.toMap(Parameter::name, Parameter::value, (a, b) -> a, TreeMap::new)));
    }

    Optional<Parameter> latest(String name) {
        return Optional.ofNullable(versions.get(name)).map(List::getLast);
    }

    Optional<Parameter> version(String name, long version) {
        return versions.getOrDefault(name, List.of()).stream()
                .filter(parameter -> parameter.version() == version)
                .findFirst();
    }

    Stream<Parameter> all() {
        return versions.values().stream().map(List::getLast);
    }

    long nextVersion(String name) {
        return latest(name).map(Parameter::version).orElse(0L) + 1;
    }

    void store(Parameter parameter) {
        String name = parameter.name();
        boolean isNew = !versions.containsKey(name);
        long version = nextVersion(name);
        var stored = parameter.copy(p -> p.version(version)
                .lastModifiedDate(surroundings.now())
                .arn(place.arn("ssm", name.startsWith("/") ? "parameter" + name : "parameter/" + name)));
        versions.computeIfAbsent(name, n -> new ArrayList<>()).add(stored);
        announce(isNew ? "Create" : "Update", stored, null);
    }

    void delete(Parameter parameter) {
        versions.remove(parameter.name());
        announce("Delete", parameter, null);
    }

    boolean isUsableImage(String imageId) {
        return neighbours.ec2().isUsable(place, imageId);
    }

    /** The event is the only place where a refused image id is ever told of. */
    void announce(String operation, Parameter parameter, @Nullable String exception) {
        ObjectNode detail = JsonNodeFactory.instance.objectNode();
        detail.put("operation", operation);
        detail.put("name", parameter.name());
        detail.put("type", parameter.typeAsString());
        detail.put("dataType", parameter.dataType());
        if (exception != null) {
            detail.put("exception", exception);
        }
        String path = parameter.name().startsWith("/") ? parameter.name() : "/" + parameter.name();
        var message = new EventBuses.Message(
                "aws.ssm", "Parameter Store Change", List.of(place.arn("ssm", "parameter" + path)), detail);
        neighbours.events().publish(place, message);
    }
}
