package io.imagesteward.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.autoscaling.AutoScalingClient;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.resourcegroupstaggingapi.ResourceGroupsTaggingApiClient;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.workspaces.WorkSpacesClient;

/** Any request a real client can send arrives equal, and any answer returns equal, for all operations there are. */
class EveryOperationTest {

    private static final long SEED = 20260105;

    /** One service, how to make its client, how many operations it has at least, and which of them cannot be equal. */
    record Subject(
            String service,
            Class<? extends SdkClient> type,
            Function<Loopback, SdkClient> client,
            int operations,
            Map<String, String> exceptions) {
        @Override
        public String toString() {
            return service;
        }
    }

    private static Stream<Subject> subjects() {
        String milliseconds = "the client's own interceptor formats these timestamps without milliseconds";
        Map<String, String> ec2 =
                Map.of("describeSpotFleetRequestHistory", milliseconds, "requestSpotFleet", milliseconds);
        Map<String, String> events = Map.of("putEvents", "the client itself refuses a random EndpointId");
        return Stream.of(
                new Subject(
                        "autoscaling",
                        AutoScalingClient.class,
                        l -> l.client(AutoScalingClient.builder()),
                        66,
                        Map.of()),
                new Subject(
                        "cloudtrail", CloudTrailClient.class, l -> l.client(CloudTrailClient.builder()), 60, Map.of()),
                new Subject("ec2", Ec2Client.class, l -> l.client(Ec2Client.builder()), 749, ec2),
                new Subject("events", EventBridgeClient.class, l -> l.client(EventBridgeClient.builder()), 57, events),
                new Subject("kms", KmsClient.class, l -> l.client(KmsClient.builder()), 53, Map.of()),
                new Subject(
                        "organizations",
                        OrganizationsClient.class,
                        l -> l.client(OrganizationsClient.builder()),
                        63,
                        Map.of()),
                new Subject("sns", SnsClient.class, l -> l.client(SnsClient.builder()), 42, Map.of()),
                new Subject("ssm", SsmClient.class, l -> l.client(SsmClient.builder()), 146, Map.of()),
                new Subject("states", SfnClient.class, l -> l.client(SfnClient.builder()), 37, Map.of()),
                new Subject("sts", StsClient.class, l -> l.client(StsClient.builder()), 11, Map.of()),
                new Subject(
                        "tagging",
                        ResourceGroupsTaggingApiClient.class,
                        l -> l.client(ResourceGroupsTaggingApiClient.builder()),
                        9,
                        Map.of()),
                new Subject(
                        "workspaces", WorkSpacesClient.class, l -> l.client(WorkSpacesClient.builder()), 91, Map.of()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("subjects")
    void requestsAndAnswersRoundTripEqual(Subject subject) {
        var operations = operations(subject.type());
        Map<String, String> unequal = new TreeMap<>();
        try (var loopback = new Loopback();
                var client = subject.client().apply(loopback)) {
            var mirror = new Mirror();
            var backend = (SdkClient) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {subject.type()}, mirror::invoke);
            loopback.put(subject.service(), backend);
            loopback.put(subject.service(), "anonymous", Loopback.US, backend);
            for (Method operation : operations) {
                String difference = mirror.difference(client, operation);
                if (!difference.isEmpty()) {
                    unequal.put(operation.getName(), difference);
                }
            }
        }
        assertThat(operations).as("seed %d", SEED).hasSize(subject.operations());
        assertThat(unequal.keySet())
                .as("unequal: %s", unequal)
                .isEqualTo(subject.exceptions().keySet());
    }

    private static List<Method> operations(Class<?> client) {
        return Arrays.stream(client.getMethods())
                .filter(m -> m.getParameterCount() == 1 && SdkRequest.class.isAssignableFrom(m.getParameterTypes()[0]))
                .filter(m -> SdkResponse.class.isAssignableFrom(m.getReturnType()))
                .toList();
    }

    /** A backend that remembers what it is asked and answers what was prepared. */
    private static final class Mirror {

        private Object received = "nothing";
        private Object prepared = "nothing";

        Object invoke(Object proxy, Method method, Object[] arguments) {
            received = arguments[0];
            return prepared;
        }

        String difference(SdkClient client, Method operation) {
            var random = new RandomStructures(SEED + operation.getName().hashCode());
            Object request = random.structure(builder(operation.getParameterTypes()[0]));
            prepared = random.structure(builder(operation.getReturnType()));
            received = "nothing";
            Object answer;
            try {
                answer = operation.invoke(client, request);
            } catch (InvocationTargetException e) {
                return "failed: " + e.getCause();
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
            if (!((SdkPojo) request).equalsBySdkFields(received)) {
                return "request\n sent     %s\n received %s".formatted(request, received);
            }
            return ((SdkPojo) prepared).equalsBySdkFields(answer)
                    ? ""
                    : "answer\n sent     %s\n received %s".formatted(prepared, answer);
        }

        private static SdkPojo builder(Class<?> type) {
            try {
                return (SdkPojo) type.getMethod("builder").invoke(null);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
