package io.imagesteward.sandbox.aws.appconfig;

import io.imagesteward.sandbox.aws.Surroundings;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.appconfigdata.AppConfigDataClient;
import software.amazon.awssdk.services.appconfigdata.model.GetLatestConfigurationRequest;
import software.amazon.awssdk.services.appconfigdata.model.GetLatestConfigurationResponse;
import software.amazon.awssdk.services.appconfigdata.model.InvalidParameterProblem;
import software.amazon.awssdk.services.appconfigdata.model.StartConfigurationSessionRequest;
import software.amazon.awssdk.services.appconfigdata.model.StartConfigurationSessionResponse;

/**
 * Sessions on deployed configurations.
 *
 * <p>A token works once and for a day, and an answer without content means that nothing changed; readers that miss either
 * work on in tests and fail in production. See "Retrieving configuration data" in the AppConfig User Guide.
 */
public final class AppConfigBackend implements AppConfigDataClient {

    private static final int USUAL_POLL_SECONDS = 60;
    private static final int LEAST_POLL_SECONDS = 15;
    private static final int MOST_POLL_SECONDS = 86_400;
    private static final Duration TOKEN_LIFE = Duration.ofHours(24);

    private final Configurations configurations;
    private final Surroundings surroundings;

    AppConfigBackend(Configurations configurations, Surroundings surroundings) {
        this.configurations = configurations;
        this.surroundings = surroundings;
    }

    @Override
    public StartConfigurationSessionResponse startConfigurationSession(StartConfigurationSessionRequest request) {
        var profile = new Configurations.Profile(
                request.applicationIdentifier(),
                request.environmentIdentifier(),
                request.configurationProfileIdentifier());
        Integer required = request.requiredMinimumPollIntervalInSeconds();
        if (required != null && (required < LEAST_POLL_SECONDS || required > MOST_POLL_SECONDS)) {
            throw AppConfigErrors.badInterval("A poll interval of %d seconds is not between %d and %d"
                    .formatted(required, LEAST_POLL_SECONDS, MOST_POLL_SECONDS));
        }
        return surroundings.atomically(() -> {
            if (configurations.content(profile).isEmpty()) {
                throw AppConfigErrors.notFound(profile);
            }
            int pollSeconds = Optional.ofNullable(required).orElse(0);
            var now = surroundings.now();
            String token =
                    configurations.open(new Configurations.Session(profile, 0, pollSeconds, now, now.plus(TOKEN_LIFE)));
            return StartConfigurationSessionResponse.builder()
                    .initialConfigurationToken(token)
                    .build();
        });
    }

    @Override
    public GetLatestConfigurationResponse getLatestConfiguration(GetLatestConfigurationRequest request) {
        return surroundings.atomically(() -> {
            var session = configurations
                    .redeem(String.valueOf(request.configurationToken()))
                    .orElseThrow(() -> AppConfigErrors.badToken(
                            InvalidParameterProblem.CORRUPTED, "The token is unknown or was used before"));
            checkTime(session);
            var content = configurations
                    .content(session.profile())
                    .orElseThrow(() -> AppConfigErrors.notFound(session.profile()));
            boolean changed = content.version() > session.seenVersion();
            return GetLatestConfigurationResponse.builder()
                    .configuration(SdkBytes.fromUtf8String(changed ? content.text() : ""))
                    .contentType(content.contentType())
                    .versionLabel(changed ? Long.toString(content.version()) : null)
                    .nextPollConfigurationToken(next(session, content.version()))
                    .nextPollIntervalInSeconds(Math.max(session.pollSeconds(), USUAL_POLL_SECONDS))
                    .build();
        });
    }

    private void checkTime(Configurations.Session session) {
        if (surroundings.now().isAfter(session.expires())) {
            throw AppConfigErrors.badToken(InvalidParameterProblem.EXPIRED, "The token is older than 24 hours");
        }
        if (surroundings.now().isBefore(session.notBefore())) {
            throw AppConfigErrors.badToken(
                    InvalidParameterProblem.POLL_INTERVAL_NOT_SATISFIED,
                    "Polled before the required interval of %d seconds ended".formatted(session.pollSeconds()));
        }
    }

    private String next(Configurations.Session session, long seenVersion) {
        var now = surroundings.now();
        return configurations.open(new Configurations.Session(
                session.profile(),
                seenVersion,
                session.pollSeconds(),
                now.plusSeconds(session.pollSeconds()),
                now.plus(TOKEN_LIFE)));
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {
        // Holds nothing to release.
    }
}
