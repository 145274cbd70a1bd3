package io.imagesteward.events;

import org.jspecify.annotations.Nullable;

/**
 * EC2 says that an AMI became {@code available}, {@code failed}, {@code disabled} or {@code deregistered}; it never says
 * {@code pending}. The state is not an enum: a word that AWS adds later must not be taken for a malformed event.
 *
 * @param errorMessage why the AMI failed; EC2 sends an empty text in the other states, which is read as absent
 */
public record AmiStateChange(
        String requestId,
        String imageId,
        String state,
        @Nullable String errorMessage) implements Heard {

    static AmiStateChange read(Fields envelope) {
        var detail = envelope.object("detail");
        return new AmiStateChange(
                detail.text("RequestId"),
                detail.text("ImageId"),
                detail.text("State"),
                emptyAsAbsent(detail.optionalText("ErrorMessage")));
    }

    private static @Nullable String emptyAsAbsent(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
