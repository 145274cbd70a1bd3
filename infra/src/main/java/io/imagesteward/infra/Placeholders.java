package io.imagesteward.infra;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import software.amazon.awscdk.Aws;

/**
 * What can stand for the placeholders of a workflow's definition. A definition gets those it names, so that a workflow
 * may call what its file says and no more.
 */
record Placeholders(Map<String, JavaFunction> functions, Map<String, Workflow> children) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(\\w+)}");

    private static final Map<String, String> PLACES =
            Map.of("Partition", Aws.PARTITION, "HubAccount", Aws.ACCOUNT_ID, "HubRegion", Aws.REGION);

    /** The placeholders of one definition with their values. */
    record Filled(Map<String, String> substitutions, Collection<String> aliasArns, Collection<String> machineArns) {}

    Filled in(String definition) {
        var names = PLACEHOLDER
                .matcher(definition)
                .results()
                .map((MatchResult match) -> match.group(1))
                .distinct()
                .sorted()
                .toList();
        var aliasArns = new TreeMap<String, String>();
        var machineArns = new TreeMap<String, String>();
        var places = new TreeMap<String, String>();
        var unknown = new TreeSet<String>();
        for (var name : names) {
            if (functions.containsKey(name)) {
                aliasArns.put(name, functions.get(name).alias().getFunctionArn());
            } else if (children.containsKey(name)) {
                machineArns.put(name, children.get(name).machine().getStateMachineArn());
            } else if (PLACES.containsKey(name)) {
                places.put(name, PLACES.get(name));
            } else {
                unknown.add(name);
            }
        }
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("the definition has the placeholders %s; known are %s"
                    .formatted(
                            unknown,
                            new TreeSet<>(List.of(functions.keySet(), children.keySet(), PLACES.keySet()).stream()
                                    .flatMap(Collection::stream)
                                    .toList())));
        }
        var aliases = List.copyOf(aliasArns.values());
        var machines = List.copyOf(machineArns.values());
        places.putAll(aliasArns);
        places.putAll(machineArns);
        return new Filled(places, aliases, machines);
    }
}
