package io.imagesteward.sandbox.aws.ssm;

import io.imagesteward.sandbox.aws.Surroundings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.ssm.model.Parameter;
import software.amazon.awssdk.services.ssm.model.ParameterTier;
import software.amazon.awssdk.services.ssm.model.PutParameterRequest;
import software.amazon.awssdk.services.ssm.model.PutParameterResponse;

/**
 * The PutParameter operation.
 *
 * <p>For the data type {@code aws:ec2:image} it answers before it knows whether the image can be used; an id that cannot
 * is dropped later without a word to the caller. See "Native parameter support for AMI IDs" in the Systems Manager User
 * Guide.
 */
record PutParameter(ParameterStore store, Surroundings surroundings) {

    private static final String TEXT = "text";
    private static final String IMAGE = "aws:ec2:image";
    private static final Pattern NAME = Pattern.compile("(?!/?(?i:aws|ssm))[a-zA-Z0-9_.\\-/]{1,1011}");
    private static final Pattern IMAGE_ID = Pattern.compile("ami-([0-9a-f]{8}|[0-9a-f]{17})");
    private static final Duration VALIDATION = Duration.ofSeconds(5);
    private static final int STANDARD_BYTES = 4_096;
    private static final int ADVANCED_BYTES = 8_192;

    PutParameterResponse answer(PutParameterRequest request) {
        check(request);
        var existing = store.latest(request.name());
        if (existing.isPresent() && !Boolean.TRUE.equals(request.overwrite())) {
            throw SsmErrors.alreadyExists(request.name());
        }
        var parameter = parameter(request, existing);
        long version = store.nextVersion(request.name());
        if (parameter.dataType().equals(IMAGE)) {
            surroundings.after(VALIDATION, () -> validate(parameter));
        } else {
            store.store(parameter);
        }
        var tier = isAdvanced(request) ? ParameterTier.ADVANCED : ParameterTier.STANDARD;
        return PutParameterResponse.builder().version(version).tier(tier).build();
    }

    private void validate(Parameter parameter) {
        if (store.isUsableImage(parameter.value())) {
            store.store(parameter);
            return;
        }
        String operation = store.latest(parameter.name()).isPresent() ? "Update" : "Create";
        store.announce(operation, parameter, "Unable to Describe Resource: %s".formatted(parameter.value()));
    }

    private static Parameter parameter(PutParameterRequest request, Optional<Parameter> existing) {
        String type = Optional.ofNullable(request.typeAsString())
                .or(() -> existing.map(Parameter::typeAsString))
                .orElseThrow(() -> SsmErrors.invalid("A parameter type is required when you create a parameter."));
        String dataType = Optional.ofNullable(request.dataType())
                .or(() -> existing.map(Parameter::dataType))
                .orElse(TEXT);
        if (dataType.equals(IMAGE) && !IMAGE_ID.matcher(request.value()).matches()) {
            throw SsmErrors.invalid(
                    "Value %s is not an AMI id, which data type %s needs".formatted(request.value(), IMAGE));
        }
        return Parameter.builder()
                .name(request.name())
                .type(type)
                .value(request.value())
                .dataType(dataType)
                .build();
    }

    private static void check(PutParameterRequest request) {
        if (request.name() == null || !NAME.matcher(request.name()).matches()) {
            throw SsmErrors.invalid(
                    "Parameter name '%s' needs letters, digits and . - _ / and may not start with aws or ssm"
                            .formatted(request.name()));
        }
        if (request.value() == null
                || request.value().isEmpty()
                || request.value().contains("{{")) {
            throw SsmErrors.invalid("The value of %s is empty or nests a parameter".formatted(request.name()));
        }
        int most = isAdvanced(request) ? ADVANCED_BYTES : STANDARD_BYTES;
        if (request.value().getBytes(StandardCharsets.UTF_8).length > most) {
            throw SsmErrors.invalid("The value of %s exceeds %d bytes".formatted(request.name(), most));
        }
        if (request.dataType() != null && !request.dataType().matches(TEXT + "|" + IMAGE)) {
            throw SsmErrors.invalid("The data type %s is not supported".formatted(request.dataType()));
        }
        if (request.allowedPattern() != null && !request.value().matches(request.allowedPattern())) {
            throw SsmErrors.patternMismatch(request.allowedPattern());
        }
    }

    private static boolean isAdvanced(PutParameterRequest request) {
        return request.tier() == ParameterTier.ADVANCED;
    }
}
