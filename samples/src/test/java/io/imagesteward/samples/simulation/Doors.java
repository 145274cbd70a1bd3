package io.imagesteward.samples.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.imagesteward.samples.Company;
import io.imagesteward.sandbox.Sandbox;
import io.imagesteward.sandbox.policy.PolicyDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** What spokes let functions of the hub do, now and for good. */
record Doors(Map<String, Fate> fates) {

    /** Where nobody asks who lets whom in. */
    static final Doors OPEN = new Doors(Map.of());

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DATA = "222233334444";

    /** What has become of the member roles of a spoke. */
    enum Fate {
        OPEN,
        WITHOUT_ROLE,
        TRUSTS_NOBODY,
        READING_DENIED,
        COPYING_DENIED,
        SHUT_FOR_A_WHILE
    }

    static Doors random(RandomGenerator chance) {
        var fates = new TreeMap<String, Fate>();
        for (var spoke : Company.spokes().keySet()) {
            var any = List.of(Fate.TRUSTS_NOBODY, Fate.READING_DENIED, Fate.COPYING_DENIED, Fate.SHUT_FOR_A_WHILE);
            var fate = chance.nextInt(3) == 0 ? any.get(chance.nextInt(any.size())) : Fate.OPEN;
            fates.put(spoke, spoke.equals(DATA) ? Fate.WITHOUT_ROLE : fate);
        }
        return new Doors(fates);
    }

    /** Whether we see what an account has, once all that passes has passed. */
    boolean isReadable(String account) {
        return switch (fateOf(account)) {
            case OPEN, COPYING_DENIED, SHUT_FOR_A_WHILE -> true;
            case WITHOUT_ROLE, TRUSTS_NOBODY, READING_DENIED -> false;
        };
    }

    /** Whether an account makes copies for us, once all that passes has passed. */
    boolean lendsAHand(String account) {
        return isReadable(account) && fateOf(account) != Fate.COPYING_DENIED;
    }

    /** Changes the roles that were deployed. */
    void fit(Sandbox sandbox) {
        fates.forEach((spoke, fate) -> {
            switch (fate) {
                case OPEN, WITHOUT_ROLE, SHUT_FOR_A_WHILE -> {}
                case TRUSTS_NOBODY ->
                    List.of("observe", "copy", "share")
                            .forEach(role -> sandbox.roles().add(arn(spoke, role), json("{\"Statement\": []}")));
                case READING_DENIED -> deny(sandbox, arn(spoke, "observe"), "\"*\"");
                case COPYING_DENIED ->
                    deny(sandbox, arn(spoke, "copy"), "[\"workspaces:CopyWorkspaceImage\", \"ec2:CopyImage\"]");
            }
        });
    }

    /** Lets spokes that are shut for a while be so, beginning soon. */
    void shut(World world) {
        var scene = world.scene();
        fates.forEach((spoke, fate) -> {
            world.hits().count("a spoke is " + fate);
            if (fate == Fate.SHUT_FOR_A_WHILE) {
                var from = scene.now().plusSeconds(world.chance().nextInt(3_000));
                var span = new Outage.Span(
                        from, from.plus(Duration.ofMinutes(10L + world.chance().nextInt(240))));
                var fault = Outage.denied(
                        span,
                        scene.sandbox().time(),
                        "a service control policy",
                        call -> call.caller().account().equals(spoke));
                scene.sandbox().faults().of(new Counted("a spoke denied everything for a while", fault, world.hits()));
            }
        });
    }

    private Fate fateOf(String account) {
        return fates.getOrDefault(account, Fate.OPEN);
    }

    private static String arn(String spoke, String role) {
        return "arn:aws:iam::%s:role/image-steward-%s".formatted(spoke, role);
    }

    private static void deny(Sandbox sandbox, String role, String actions) {
        var document =
                "{\"Statement\": [{\"Effect\": \"Deny\", \"Action\": %s, \"Resource\": \"*\"}]}".formatted(actions);
        sandbox.roles().attach(role, PolicyDocument.of(json(document)));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
