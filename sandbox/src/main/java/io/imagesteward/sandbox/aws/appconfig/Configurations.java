package io.imagesteward.sandbox.aws.appconfig;

import io.imagesteward.sandbox.aws.Surroundings;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.appconfigdata.AppConfigDataClient;

/** The configurations deployed in one account and Region, and the sessions that read them. */
public final class Configurations {

    /** Which configuration a session reads: application, environment and profile, by name. */
    public record Profile(String application, String environment, String name) {}

    record Content(long version, String contentType, String text) {}

    /** A session between two polls: what it saw last, and when it may and must poll again. */
    record Session(Profile profile, long seenVersion, int pollSeconds, Instant notBefore, Instant expires) {}

    private final Surroundings surroundings;
    private final Map<Profile, Content> contents = new HashMap<>();
    private final Map<String, Session> sessions = new HashMap<>();

    public Configurations(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    public AppConfigDataClient backend() {
        return new AppConfigBackend(this, surroundings);
    }

    /** Deploys a new version of a configuration, at once and to everyone. */
    public void deploy(Profile profile, String contentType, String text) {
        surroundings.atomically(() -> contents.merge(
                profile,
                new Content(1, contentType, text),
                (before, now) -> new Content(before.version() + 1, contentType, text)));
    }

    /** Every configuration that has been deployed. */
    public Set<Profile> profiles() {
        return surroundings.atomically(() -> Set.copyOf(contents.keySet()));
    }

    /** The text of a configuration as it is deployed. */
    public Optional<String> text(Profile profile) {
        return surroundings.atomically(() -> content(profile).map(Content::text));
    }

    Optional<Content> content(Profile profile) {
        return Optional.ofNullable(contents.get(profile));
    }

    String open(Session session) {
        String token = surroundings.ids().uuid();
        sessions.put(token, session);
        return token;
    }

    /** Takes a token out of circulation: each can be used once. */
    Optional<Session> redeem(String token) {
        return Optional.ofNullable(sessions.remove(token));
    }
}
