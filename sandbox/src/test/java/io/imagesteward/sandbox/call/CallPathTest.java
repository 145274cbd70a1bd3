package io.imagesteward.sandbox.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DescribeKeyRequest;
import software.amazon.awssdk.services.kms.model.DescribeKeyResponse;
import software.amazon.awssdk.services.kms.model.EnableKeyRequest;
import software.amazon.awssdk.services.kms.model.ListKeysRequest;
import software.amazon.awssdk.services.kms.model.ListKeysResponse;

class CallPathTest {

    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");
    private static final Caller HUB = new Caller("999999999999", Optional.empty());

    private final CallLog log = new CallLog();
    private final List<String> trace = new ArrayList<>();

    @Test
    void gatesStandBeforeAndBehindTheBackend() {
        var path = path(new Recorder("iam"), new Recorder("faults"));

        var answer = (DescribeKeyResponse) path.call(describe("key-1"));

        assertThat(answer.keyMetadata().keyId()).isEqualTo("key-1");
        assertThat(trace).containsExactly("iam before", "faults before", "backend key-1", "iam after", "faults after");
    }

    @Test
    void aRefusedCallNeverReachesTheBackendAndIsLogged() {
        var faults = new Faults(InstantSource.fixed(START));
        faults.deny("DescribeKey").in("eu-west-1");
        var path = path(faults);

        path.call(describe("key-1"));
        var denied = new Call(
                HUB, "eu-west-1", "kms", "DescribeKey", describe("key-2").request());
        assertThatExceptionOfType(AwsServiceException.class).isThrownBy(() -> path.call(denied));

        assertThat(trace).containsExactly("backend key-1");
        assertThat(log.entries())
                .containsExactly(
                        new CallLog.Entry(START, HUB, "us-east-1", "kms", "DescribeKey", Optional.empty()),
                        new CallLog.Entry(
                                START, HUB, "eu-west-1", "kms", "DescribeKey", Optional.of("AccessDeniedException")));
    }

    @Test
    void aLostReplyHadItsEffect() {
        var faults = new Faults(InstantSource.fixed(START));
        faults.loseReply("DescribeKey").times(1);
        var path = path(faults);

        assertThatExceptionOfType(LostReply.class).isThrownBy(() -> path.call(describe("key-1")));

        assertThat(trace).containsExactly("backend key-1");
        assertThat(log.entries()).extracting(CallLog.Entry::errorCode).containsExactly(Optional.of("LostReply"));
    }

    @Test
    void whatTheBackendDoesNotDoIsNotImplemented() {
        var inherited = new Call(
                HUB, "us-east-1", "kms", "EnableKey", EnableKeyRequest.builder().build());
        var declined = new Call(
                HUB, "us-east-1", "kms", "ListKeys", ListKeysRequest.builder().build());

        assertThat(refusal(inherited)).isEqualTo("501 The sandbox does not implement kms EnableKey");
        assertThat(refusal(declined)).isEqualTo("501 The sandbox does not implement kms ListKeys: too many keys");
        assertThat(log.entries()).extracting(CallLog.Entry::errorCode).containsOnly(Optional.of("NotImplemented"));
    }

    @Test
    void aBugIsNotMistakenForAGap() {
        Backends broken = (service, account, region) -> List.<KmsClient>of().removeFirst();
        var path = new CallPath(broken, List.of(), InstantSource.fixed(START), log);

        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> path.call(describe("key-1")));
        assertThat(log.entries()).extracting(CallLog.Entry::errorCode).containsExactly(Optional.of("InternalFailure"));
    }

    @Test
    void theLogCanBeCleared() {
        path().call(describe("key-1"));
        log.clear();
        path().call(describe("key-2"));

        assertThat(log.entries()).hasSize(1);
    }

    private CallPath path(Gate... gates) {
        return new CallPath((service, account, region) -> new Keys(), List.of(gates), InstantSource.fixed(START), log);
    }

    private String refusal(Call call) {
        try {
            return path().call(call).toString();
        } catch (AwsServiceException e) {
            return e.statusCode() + " " + e.awsErrorDetails().errorMessage();
        }
    }

    private static Call describe(String key) {
        var request = DescribeKeyRequest.builder().keyId(key).build();
        return new Call(HUB, "us-east-1", "kms", "DescribeKey", request);
    }

    private final class Recorder implements Gate {

        private final String name;

        Recorder(String name) {
            this.name = name;
        }

        @Override
        public void before(Call call) {
            trace.add(name + " before");
        }

        @Override
        public void after(Call call) {
            trace.add(name + " after");
        }
    }

    private final class Keys implements KmsClient {
        @Override
        public DescribeKeyResponse describeKey(DescribeKeyRequest request) {
            trace.add("backend " + request.keyId());
            return DescribeKeyResponse.builder()
                    .keyMetadata(k -> k.keyId(request.keyId()))
                    .build();
        }

        @Override
        public ListKeysResponse listKeys(ListKeysRequest request) {
            throw new UnsupportedOperationException("too many keys");
        }

        @Override
        public String serviceName() {
            return "kms";
        }

        @Override
        public void close() {}
    }
}
