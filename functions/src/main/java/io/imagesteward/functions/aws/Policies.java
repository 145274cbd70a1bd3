package io.imagesteward.functions.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.imagesteward.core.failure.BadInput;
import io.imagesteward.core.image.KnownRegions;
import io.imagesteward.core.policy.PolicyBook;
import io.imagesteward.core.policy.PolicyReader;
import io.imagesteward.core.policy.Reading;
import io.imagesteward.core.policy.VersionedPolicy;
import io.imagesteward.functions.aws.client.Failures;
import io.imagesteward.functions.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.appconfigdata.AppConfigDataClient;
import software.amazon.awssdk.services.appconfigdata.model.BadRequestException;
import software.amazon.lambda.powertools.parameters.appconfig.AppConfigProvider;

/** The policies in force, from AppConfig, held to the same rules that held when they were deployed. */
public final class Policies {

    private static final TypeReference<Map<String, Map<String, Map<String, Object>>>> DOCUMENT =
            new TypeReference<>() {};

    /** So short that a policy taken back stops counting at once, and long enough for the looks of one moment. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Supplier<AppConfigProvider> sessions;
    private final String profile;
    private final InstantSource clock;
    private AppConfigProvider session;
    private @Nullable Read latest;

    private record Read(PolicyBook book, Instant at) {}

    public Policies(
            AppConfigDataClient client, String application, String environment, String profile, InstantSource clock) {
        this.sessions = () -> AppConfigProvider.builder()
                .withClient(client)
                .withApplication(application)
                .withEnvironment(environment)
                .build();
        this.session = sessions.get();
        this.profile = profile;
        this.clock = clock;
    }

    /**
     * Reads what is deployed; within five seconds the answer is the one before.
     *
     * @throws BadInput naming everything that is wrong with it
     */
    public synchronized PolicyBook read() {
        var now = clock.instant();
        if (latest == null || !now.isBefore(latest.at().plus(FRESH))) {
            latest = new Read(parse(text()), now);
        }
        return latest.book();
    }

    private String text() {
        return Failures.translating("reading the policies from AppConfig", () -> {
            try {
                return ask();
            } catch (BadRequestException tokenRefused) {
                session = sessions.get();
                return ask();
            }
        });
    }

    /**
     * Asks with the session's token, which AppConfig takes once and for a day: after a lost answer or a long rest only
     * a new session helps. Powertools remembers by the system's clock; our memory goes by the function's, so its own is
     * switched off.
     *
     * @see <a href="https://docs.aws.amazon.com/appconfig/2019-10-09/APIReference/API_appconfigdata_GetLatestConfiguration.html">
     *     GetLatestConfiguration</a>
     */
    private String ask() {
        return session.withMaxAge(0, ChronoUnit.SECONDS).get(profile);
    }

    static PolicyBook parse(String text) {
        var policies = new ArrayList<VersionedPolicy>();
        var wrong = new ArrayList<String>();
        document(text).forEach((name, fields) -> {
            var document = new HashMap<>(fields);
            var version = String.valueOf(document.remove("version"));
            switch (PolicyReader.read(document, KnownRegions.ALL)) {
                case Reading.Accepted(var policy) -> policies.add(new VersionedPolicy(policy, version));
                case Reading.Rejected(var violations) -> violations.forEach(v -> wrong.add(name + ": " + v.sentence()));
            }
        });
        if (!wrong.isEmpty()) {
            throw new BadInput("the deployed policies can't be used; " + String.join("; ", wrong), null);
        }
        return new PolicyBook(List.copyOf(policies));
    }

    private static Map<String, Map<String, Object>> document(String text) {
        try {
            var document = Json.MAPPER.readValue(text, DOCUMENT);
            var policies = document == null ? null : document.get("policies");
            if (policies == null) {
                throw new BadInput("the deployed policies have no key 'policies'; deploy the stack again", null);
            }
            return policies;
        } catch (JsonProcessingException e) {
            throw new BadInput("the deployed policies are not the JSON that the stack writes; deploy it again", e);
        }
    }
}
