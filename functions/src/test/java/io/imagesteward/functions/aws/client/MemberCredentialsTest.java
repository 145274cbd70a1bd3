package io.imagesteward.functions.aws.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.imagesteward.core.failure.AccessDenied;
import io.imagesteward.core.image.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.AssumeRoleResponse;
import software.amazon.awssdk.services.sts.model.StsException;

class MemberCredentialsTest {

    private static final AccountId PAYMENTS = new AccountId("111122223333");
    private static final AccountId DATA = new AccountId("222233334444");
    private static final Map<String, String> VARIABLES = Map.of(
            "HUB_REGION", "us-east-1",
            "MEMBER_ROLE", "image-steward-observe",
            "EXTERNAL_ID", "steward-7",
            "AWS_LAMBDA_FUNCTION_NAME", "ImageSteward-Observe");

    private Instant now = Instant.parse("2026-01-05T09:00:00Z");
    private final TrustingSts sts = new TrustingSts();

    @Test
    void eachAccountIsAskedOnceForItsRoleUnderTheNameOfTheFunction() {
        var payments = credentials(PAYMENTS);
        var data = credentials(DATA);
        assertThat(List.of(payments.resolveCredentials(), data.resolveCredentials(), payments.resolveCredentials()))
                .extracting(keys -> ((AwsSessionCredentials) keys).sessionToken())
                .containsExactly("token-1", "token-2", "token-1");
        assertThat(sts.asked)
                .extracting(AssumeRoleRequest::roleArn, AssumeRoleRequest::externalId)
                .containsExactly(
                        asked("arn:aws:iam::111122223333:role/image-steward-observe"),
                        asked("arn:aws:iam::222233334444:role/image-steward-observe"));
        assertThat(sts.asked).extracting(AssumeRoleRequest::roleSessionName).containsOnly("ImageSteward-Observe");
    }

    @Test
    void keysThatWouldRunOutWhileAFunctionRunsAreRenewed() {
        var payments = credentials(PAYMENTS);
        assertThat(payments.resolveCredentials().accessKeyId()).isEqualTo("key-1");
        now = now.plus(Duration.ofMinutes(45));
        assertThat(payments.resolveCredentials().accessKeyId()).isEqualTo("key-1");
        now = now.plus(Duration.ofSeconds(1));
        assertThat(payments.resolveCredentials().accessKeyId()).isEqualTo("key-2");
    }

    @Test
    void aRefusalNamesAccountAndRoleAndWhatToDo() {
        sts.refusing.add(DATA.value());
        assertThat(credentials(PAYMENTS).resolveCredentials().accessKeyId()).isEqualTo("key-1");
        assertThatThrownBy(() -> credentials(DATA).resolveCredentials())
                .isInstanceOf(AccessDenied.class)
                .hasMessageContaining("account 222233334444")
                .hasMessageContaining("arn:aws:iam::222233334444:role/image-steward-observe")
                .hasMessageContaining("Deploy the stack ImageStewardSpoke there");
    }

    @Test
    void aRefusalInTheMiddleOfOtherWorkReachesTheAdapterAsItIs() {
        var keys = credentials(PAYMENTS);
        keys.resolveCredentials();
        sts.refusing.add(PAYMENTS.value());
        now = now.plus(Duration.ofHours(1));
        try (var http = UrlConnectionHttpClient.create();
                var ec2 = Ec2Client.builder()
                        .region(Region.US_EAST_1)
                        .credentialsProvider(keys)
                        .httpClient(http)
                        .build()) {
            assertThatThrownBy(() -> Failures.translating("DescribeImages", ec2::describeImages))
                    .isInstanceOf(AccessDenied.class)
                    .hasMessageContaining("account 111122223333");
        }
    }

    @Test
    void aFunctionWithoutAMemberRoleSaysHowToGiveItOne() {
        assertThatThrownBy(() -> MemberRole.of(Map.of("HUB_REGION", "us-east-1"), PAYMENTS))
                .isInstanceOf(AccessDenied.class)
                .hasMessageContaining("account 111122223333")
                .hasMessageContaining("set organization and externalId in cdk.json");
    }

    private MemberCredentials credentials(AccountId account) {
        return new MemberCredentials(MemberRole.of(VARIABLES, account), () -> sts, () -> now);
    }

    private static Tuple asked(String arn) {
        return Tuple.tuple(arn, "steward-7");
    }

    /** Gives keys of one hour for every role, but for those of accounts that refuse. */
    private final class TrustingSts implements StsClient {

        private final List<AssumeRoleRequest> asked = new ArrayList<>();
        private final Set<String> refusing = new TreeSet<>();

        @Override
        public AssumeRoleResponse assumeRole(AssumeRoleRequest request) {
            asked.add(request);
            if (refusing.stream().anyMatch(request.roleArn()::contains)) {
                throw StsException.builder()
                        .awsErrorDetails(AwsErrorDetails.builder()
                                .errorCode("AccessDenied")
                                .errorMessage("not authorized to perform: sts:AssumeRole")
                                .build())
                        .build();
            }
            var number = asked.size();
            return AssumeRoleResponse.builder()
                    .credentials(c -> c.accessKeyId("key-" + number)
                            .secretAccessKey("secret")
                            .sessionToken("token-" + number)
                            .expiration(now.plus(Duration.ofHours(1))))
                    .build();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    }
}
