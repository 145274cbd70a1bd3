package io.imagesteward.functions.aws.client;

import io.imagesteward.core.failure.AccessDenied;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * The keys of a member role: asked for when they are first needed, so that no snapshot holds any, and kept until they
 * would not outlive the longest run of a function.
 *
 * <p>The SDK has a provider that does nearly this; it goes by the system clock and words a missing role as "unable to
 * load credentials".
 */
public final class MemberCredentials implements AwsCredentialsProvider {

    /** Lambda ends every invocation after this time. */
    private static final Duration LONGEST_RUN = Duration.ofMinutes(15);

    private final MemberRole role;
    private final Supplier<StsClient> sts;
    private final InstantSource clock;
    private @Nullable Keys keys;

    private record Keys(AwsCredentials credentials, Instant expiration) {}

    public MemberCredentials(MemberRole role, Supplier<StsClient> sts, InstantSource clock) {
        this.role = role;
        this.sts = sts;
        this.clock = clock;
    }

    @Override
    public synchronized AwsCredentials resolveCredentials() {
        var known = keys;
        if (known == null || clock.instant().plus(LONGEST_RUN).isAfter(known.expiration())) {
            known = assume();
            keys = known;
        }
        return known.credentials();
    }

    private Keys assume() {
        var what = "AssumeRole of " + role.arn();
        try {
            var given = Failures.translating(
                            what,
                            () -> sts.get()
                                    .assumeRole(r -> r.roleArn(role.arn())
                                            .roleSessionName(role.session())
                                            .externalId(role.externalId())))
                    .credentials();
            return new Keys(
                    AwsSessionCredentials.create(given.accessKeyId(), given.secretAccessKey(), given.sessionToken()),
                    given.expiration());
        } catch (AccessDenied denied) {
            throw new AccessDenied(
                    ("account %s does not let this function in: %s. Deploy the stack ImageStewardSpoke there, with this "
                                    + "hub's account, organization and external id, or deploy it anew if one of them has "
                                    + "changed; STS tells a missing role and a refused one apart for nobody")
                            .formatted(role.account(), denied.getMessage()),
                    denied);
        }
    }
}
