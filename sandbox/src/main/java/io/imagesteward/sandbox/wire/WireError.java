package io.imagesteward.sandbox.wire;

import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** An error in the terms every protocol shares; each writes them in its own place. */
record WireError(int status, String code, String message) {

    static WireError of(AwsServiceException error) {
        var details = Optional.ofNullable(error.awsErrorDetails());
        String code =
                details.map(AwsErrorDetails::errorCode).orElse(error.getClass().getSimpleName());
        String message = details.map(AwsErrorDetails::errorMessage)
                .or(() -> Optional.ofNullable(error.getMessage()))
                .orElse("");
        // A status nobody set: AWS answers 400 to everything that is the client's doing.
        return new WireError(error.statusCode() == 0 ? 400 : error.statusCode(), code, message);
    }

    /** The query protocol tells who is to blame. */
    String type() {
        return status < 500 ? "Sender" : "Receiver";
    }
}
