package io.imagesteward.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.ListTargetsByRuleRequest;
import software.amazon.awssdk.services.eventbridge.model.ListTargetsByRuleResponse;
import software.amazon.awssdk.services.eventbridge.model.PutTargetsRequest;
import software.amazon.awssdk.services.eventbridge.model.PutTargetsResponse;
import software.amazon.awssdk.services.eventbridge.model.Target;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.EncryptRequest;
import software.amazon.awssdk.services.kms.model.EncryptResponse;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ResourceNotFoundException;
import software.amazon.awssdk.services.sfn.model.Tag;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.GetParametersRequest;
import software.amazon.awssdk.services.ssm.model.GetParametersResponse;
import software.amazon.awssdk.services.ssm.model.Parameter;

class JsonServicesWireTest {

    static final Instant TIME = Instant.parse("2026-01-05T09:00:00.123Z");

    private final Loopback loopback = new Loopback();

    @AfterEach
    void close() {
        loopback.close();
    }

    @Test
    void parametersComeBackWithTheirTimes() {
        loopback.put("ssm", new Parameters());

        var answer = loopback.client(SsmClient.builder())
                .getParameters(r -> r.names("/images/golden/latest", "/images/\"new\"", "absent"));

        assertThat(answer.parameters())
                .extracting(Parameter::name, Parameter::lastModifiedDate)
                .containsExactly(tuple("/images/golden/latest", TIME), tuple("/images/\"new\"", TIME));
        assertThat(answer.invalidParameters()).containsExactly("absent");
    }

    @Test
    void kmsCarriesBytesAndContext() {
        loopback.put("kms", new Keys());

        var answer = loopback.client(KmsClient.builder())
                .encrypt(r -> r.keyId("alias/golden-images")
                        .plaintext(SdkBytes.fromUtf8String("secret"))
                        .encryptionContext(Map.of("image", "ami-1", "account", "111122223333")));

        assertThat(answer.ciphertextBlob().asUtf8String()).isEqualTo("secret for {account=111122223333, image=ami-1}");
    }

    @Test
    void eventBridgeTargetsKeepTheirMaps() {
        loopback.put("events", new Targets());
        var events = loopback.client(EventBridgeClient.builder());
        var first = Target.builder()
                .id("1")
                .arn("arn:1")
                .inputTransformer(t -> t.inputPathsMap(Map.of("image", "$.detail.ImageId", "state", "$.detail.State"))
                        .inputTemplate("<image>"))
                .build();
        var second = Target.builder().id("2").arn("arn:2").build();

        assertThat(events.putTargets(r -> r.rule("ami").targets(first, second)).failedEntryCount())
                .isZero();

        assertThat(events.listTargetsByRule(r -> r.rule("ami")).targets()).containsExactly(first, second);
    }

    @Test
    void stepFunctionsAnswersOnTheSameHostEvenWhereItHasAnotherOne() {
        loopback.put("states", new MachineShelf());

        var answer = loopback.client(SfnClient.builder())
                .startSyncExecution(r -> r.stateMachineArn("arn:m").input("{\"n\":1}"));

        assertThat(answer.output()).isEqualTo("{\"n\":1}");
        assertThat(answer.startDate()).isEqualTo(TIME);
        assertThat(answer.billingDetails().billedMemoryUsedInMB()).isEqualTo(64);
    }

    @Test
    void aModelledExceptionKeepsItsTypeAndMembers() {
        loopback.put("states", new MachineShelf());
        var sfn = loopback.client(SfnClient.builder());

        assertThat(sfn.listTagsForResource(r -> r.resourceArn("arn:m")).tags())
                .extracting(Tag::key)
                .containsExactly("a", "b");
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> sfn.listTagsForResource(r -> r.resourceArn("arn:absent")))
                .satisfies(e -> assertThat(e.resourceName()).isEqualTo("arn:absent"))
                .satisfies(e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ResourceNotFound"))
                .satisfies(e -> assertThat(e.awsErrorDetails().errorMessage()).isEqualTo("Nothing there"))
                .satisfies(e -> assertThat(e.requestId()).endsWith("2"));
    }

    private static final class Parameters implements SsmClient {
        @Override
        public GetParametersResponse getParameters(GetParametersRequest request) {
            var found = request.names().stream()
                    .filter(name -> name.startsWith("/"))
                    .map(name -> Parameter.builder()
                            .name(name)
                            .lastModifiedDate(TIME)
                            .build())
                    .toList();
            var missing = request.names().stream()
                    .filter(name -> !name.startsWith("/"))
                    .toList();
            return GetParametersResponse.builder()
                    .parameters(found)
                    .invalidParameters(missing)
                    .build();
        }

        @Override
        public String serviceName() {
            return "ssm";
        }

        @Override
        public void close() {}
    }

    private static final class Keys implements KmsClient {
        @Override
        public EncryptResponse encrypt(EncryptRequest request) {
            var context = new TreeMap<>(request.encryptionContext());
            String text = "%s for %s".formatted(request.plaintext().asUtf8String(), context);
            return EncryptResponse.builder()
                    .ciphertextBlob(SdkBytes.fromUtf8String(text))
                    .build();
        }

        @Override
        public String serviceName() {
            return "kms";
        }

        @Override
        public void close() {}
    }

    private static final class Targets implements EventBridgeClient {

        private final List<Target> targets = new ArrayList<>();

        @Override
        public PutTargetsResponse putTargets(PutTargetsRequest request) {
            targets.addAll(request.targets());
            return PutTargetsResponse.builder().failedEntryCount(0).build();
        }

        @Override
        public ListTargetsByRuleResponse listTargetsByRule(ListTargetsByRuleRequest request) {
            return ListTargetsByRuleResponse.builder().targets(targets).build();
        }

        @Override
        public String serviceName() {
            return "events";
        }

        @Override
        public void close() {}
    }
}
