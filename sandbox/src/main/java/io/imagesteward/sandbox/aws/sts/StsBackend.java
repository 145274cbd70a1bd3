package io.imagesteward.sandbox.aws.sts;

import io.imagesteward.sandbox.aws.Place;
import io.imagesteward.sandbox.aws.Surroundings;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.AssumeRoleResponse;
import software.amazon.awssdk.services.sts.model.AssumedRoleUser;
import software.amazon.awssdk.services.sts.model.Credentials;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityRequest;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/**
 * GetCallerIdentity and AssumeRole for one account.
 *
 * <p>Whether a role trusts the caller is a matter of policies and is decided before the call comes here.
 */
public final class StsBackend implements StsClient {

    private static final Pattern ROLE = Pattern.compile("arn:aws:iam::(\\d{12}):role/(?:.+/)?([\\w+=,.@-]{1,64})");
    private static final Pattern SESSION = Pattern.compile("[\\w+=,.@-]{2,64}");
    private static final int USUAL_SECONDS = 3_600;
    private static final int LEAST_SECONDS = 900;
    private static final int MOST_SECONDS = 43_200;

    private final Sts sts;
    private final Surroundings surroundings;
    private final Place place;

    StsBackend(Sts sts, Surroundings surroundings, Place place) {
        this.sts = sts;
        this.surroundings = surroundings;
        this.place = place;
    }

    @Override
    public GetCallerIdentityResponse getCallerIdentity(GetCallerIdentityRequest request) {
        return GetCallerIdentityResponse.builder()
                .account(place.account())
                .userId(place.account())
                .arn("arn:aws:iam::%s:root".formatted(place.account()))
                .build();
    }

    @Override
    public AssumeRoleResponse assumeRole(AssumeRoleRequest request) {
        var role = ROLE.matcher(String.valueOf(request.roleArn()));
        if (!role.matches()) {
            throw StsErrors.invalid("%s is invalid as an ARN of a role".formatted(request.roleArn()));
        }
        String session = String.valueOf(request.roleSessionName());
        if (!SESSION.matcher(session).matches()) {
            throw StsErrors.invalid(
                    "roleSessionName '%s' needs 2 to 64 of letters, digits and _+=,.@-".formatted(session));
        }
        int seconds = Optional.ofNullable(request.durationSeconds()).orElse(USUAL_SECONDS);
        if (seconds < LEAST_SECONDS || seconds > MOST_SECONDS) {
            throw StsErrors.invalid(
                    "durationSeconds %d is not between %d and %d".formatted(seconds, LEAST_SECONDS, MOST_SECONDS));
        }
        String account = role.group(1);
        if (!sts.exists(account)) {
            throw StsErrors.accessDenied(place.account(), request.roleArn());
        }
        return surroundings.atomically(() -> AssumeRoleResponse.builder()
                .credentials(credentials(account, request.roleArn(), seconds))
                .assumedRoleUser(user(account, role.group(2), session))
                .build());
    }

    private Credentials credentials(String account, String roleArn, int seconds) {
        return Credentials.builder()
                .accessKeyId(sts.issue(account, roleArn))
                .secretAccessKey(surroundings.ids().uuid())
                .sessionToken(surroundings.ids().uuid())
                .expiration(surroundings.now().plusSeconds(seconds))
                .build();
    }

    private static AssumedRoleUser user(String account, String role, String session) {
        return AssumedRoleUser.builder()
                .arn("arn:aws:sts::%s:assumed-role/%s/%s".formatted(account, role, session))
                .assumedRoleId("AROA%s:%s".formatted(account, session))
                .build();
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
