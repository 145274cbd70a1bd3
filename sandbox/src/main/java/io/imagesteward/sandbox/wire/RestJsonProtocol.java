package io.imagesteward.sandbox.wire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;

/** JSON over addresses with meaning: AppConfig Data, and most younger services. */
record RestJsonProtocol() implements Protocol {

    private static final String JSON = "application/json";
    private static final Map<Service, List<Route>> ROUTES = new ConcurrentHashMap<>();

    private record Match(Operation operation, Map<String, String> labels) {}

    @Override
    public Incoming decode(Service service, WireRequest request) {
        Match match = routes(service).stream()
                .flatMap(route -> route.match(request).map(labels -> new Match(route.operation(), labels)).stream())
                .findFirst()
                .orElseThrow(() -> service.unknown(request.method() + " " + request.path()));
        return Incoming.of(match.operation().name(), match.operation().request(builder -> {
            new RestReader(request, match.labels()).read(builder);
            readBody(builder, service, request.message());
        }));
    }

    @Override
    public WireAnswer answer(Outgoing outgoing) {
        var answer = (SdkPojo) outgoing.response();
        Map<String, String> headers = new HashMap<>(RestHeaders.of(answer));
        headers.putIfAbsent("Content-Type", JSON);
        var payload = payload(answer).map(member -> member.get(answer));
        SdkBytes body = payload(answer).isPresent() ? bytes(payload.orElse(null)) : Json.answer(answer);
        return new WireAnswer(status(answer), headers, body);
    }

    @Override
    public WireAnswer refusal(AwsServiceException refused, String requestId) {
        return Json.refusal(refused, JSON);
    }

    private static void readBody(SdkPojo builder, Service service, SdkBytes body) {
        Optional<Member> payload = payload(builder);
        if (payload.isEmpty()) {
            StructureReader.read(builder, Json.read(service, body));
        } else if (body.asByteArrayUnsafe().length > 0) {
            Member member = payload.get();
            member.set(
                    builder,
                    switch (member.type()) {
                        case SDK_BYTES -> body;
                        case STRING -> body.asUtf8String();
                        default -> StructureReader.structure(member, Json.read(service, body));
                    });
        }
    }

    private static SdkBytes bytes(@Nullable Object payload) {
        return switch (payload) {
            case null -> SdkBytes.fromByteArray(new byte[0]);
            case SdkBytes bytes -> bytes;
            case SdkPojo structure -> Json.structure(structure);
            default -> SdkBytes.fromUtf8String(payload.toString());
        };
    }

    private static int status(SdkPojo answer) {
        return Shape.of(answer).members().stream()
                .filter(member -> member.location() == MarshallLocation.STATUS_CODE)
                .map(member -> member.get(answer))
                .filter(Integer.class::isInstance)
                .map(Integer.class::cast)
                .findFirst()
                .orElse(200);
    }

    private static Optional<Member> payload(SdkPojo pojo) {
        return Shape.of(pojo).members().stream().filter(Member::isPayload).findFirst();
    }

    private static List<Route> routes(Service service) {
        return ROUTES.computeIfAbsent(
                service,
                s -> s.operations().values().stream()
                        .map(operation -> Route.of(s, operation))
                        .toList());
    }
}
