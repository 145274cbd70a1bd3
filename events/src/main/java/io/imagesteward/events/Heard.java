package io.imagesteward.events;

import java.util.List;

/**
 * An event that Image Steward acts on. Closed, so that whoever handles events must answer for each kind.
 *
 * <p>Ids stay text: this is the wire, and whether {@code ami-1} is an image id is for the domain to say.
 */
public sealed interface Heard
        permits AmiStateChange,
                TagChange,
                TagApiCall,
                WorkspaceImageCall,
                ImageDistributionRequested,
                ImageRetirementRequested,
                ImageRetirementApproved,
                ImageRetirementRefused,
                ImageRestoreRequested,
                ImageCreationRequested,
                ImageImportRequested,
                ImageSweepRequested,
                ShareCancellationRequested,
                OrganizationCall,
                OrganizationNews {

    /**
     * Reads the event out of its envelope. Fields that are not known here are ignored, since AWS adds fields without
     * notice; only requests that a misspelled field could turn into something else refuse them.
     *
     * @throws MalformedEvent naming every missing or wrong field, or the understood detail-types if it is none of them
     */
    static Heard from(Envelope envelope) {
        var problems = new Problems(envelope.detailType(), envelope.id());
        var fields = new Fields(envelope.asMap(), problems);
        var type = HeardType.of(envelope.detailType(), fields.asMap().get("source"))
                .orElseThrow(() -> notUnderstood(envelope.detailType(), problems));
        fields.oneOf("source", List.of(type.source()));
        var heard =
                switch (type) {
                    case AMI_STATE_CHANGE -> AmiStateChange.read(fields);
                    case TAG_CHANGE -> TagChange.read(fields);
                    case TAG_API_CALL -> TagApiCall.read(fields);
                    case WORKSPACE_IMAGE_CALL -> WorkspaceImageCall.read(fields);
                    case IMAGE_DISTRIBUTION_REQUESTED -> ImageDistributionRequested.read(fields);
                    case IMAGE_RETIREMENT_REQUESTED -> ImageRetirementRequested.read(fields);
                    case IMAGE_RETIREMENT_APPROVED -> ImageRetirementApproved.read(fields);
                    case IMAGE_RETIREMENT_REFUSED -> ImageRetirementRefused.read(fields);
                    case IMAGE_RESTORE_REQUESTED -> ImageRestoreRequested.read(fields);
                    case IMAGE_CREATION_REQUESTED -> ImageCreationRequested.read(fields);
                    case IMAGE_IMPORT_REQUESTED -> ImageImportRequested.read(fields);
                    case IMAGE_SWEEP_REQUESTED -> ImageSweepRequested.read(fields);
                    case SHARE_CANCELLATION_REQUESTED -> ShareCancellationRequested.read(fields);
                    case ORGANIZATION_CALL -> OrganizationCall.read(fields);
                    case ORGANIZATION_NEWS -> OrganizationNews.read(fields);
                };
        problems.throwIfAny();
        return heard;
    }

    private static MalformedEvent notUnderstood(String detailType, Problems problems) {
        problems.add("detail-type", detailType, "one of " + HeardType.detailTypes());
        return problems.asException();
    }
}
