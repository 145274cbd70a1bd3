package io.imagesteward.sandbox.aws.appconfig;

import io.imagesteward.sandbox.aws.ErrorDetails;
import java.util.Map;
import software.amazon.awssdk.services.appconfigdata.model.BadRequestDetails;
import software.amazon.awssdk.services.appconfigdata.model.BadRequestException;
import software.amazon.awssdk.services.appconfigdata.model.BadRequestReason;
import software.amazon.awssdk.services.appconfigdata.model.InvalidParameterDetail;
import software.amazon.awssdk.services.appconfigdata.model.InvalidParameterProblem;
import software.amazon.awssdk.services.appconfigdata.model.ResourceNotFoundException;

/** The refusals of the AppConfig data service; see the errors in its API Reference. */
final class AppConfigErrors {

    private AppConfigErrors() {}

    static BadRequestException badToken(InvalidParameterProblem problem, String message) {
        return bad("ConfigurationToken", problem, message);
    }

    static BadRequestException badInterval(String message) {
        return bad("RequiredMinimumPollIntervalInSeconds", InvalidParameterProblem.CORRUPTED, message);
    }

    static ResourceNotFoundException notFound(Configurations.Profile profile) {
        String message = "No configuration is deployed for %s".formatted(profile);
        return ResourceNotFoundException.builder()
                .awsErrorDetails(ErrorDetails.of("AppConfigData", "ResourceNotFoundException", message))
                .message(message)
                .statusCode(404)
                .build();
    }

    private static BadRequestException bad(String parameter, InvalidParameterProblem problem, String message) {
        var detail = InvalidParameterDetail.builder().problem(problem).build();
        return BadRequestException.builder()
                .awsErrorDetails(ErrorDetails.of("AppConfigData", "BadRequestException", message))
                .reason(BadRequestReason.INVALID_PARAMETERS)
                .details(BadRequestDetails.fromInvalidParameters(Map.of(parameter, detail)))
                .message(message)
                .statusCode(400)
                .build();
    }
}
