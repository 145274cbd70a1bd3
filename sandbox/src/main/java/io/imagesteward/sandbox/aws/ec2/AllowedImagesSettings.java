package io.imagesteward.sandbox.aws.ec2;

import java.util.List;
import software.amazon.awssdk.services.ec2.model.AllowedImagesSettingsDisabledState;
import software.amazon.awssdk.services.ec2.model.DisableAllowedImagesSettingsRequest;
import software.amazon.awssdk.services.ec2.model.DisableAllowedImagesSettingsResponse;
import software.amazon.awssdk.services.ec2.model.EnableAllowedImagesSettingsRequest;
import software.amazon.awssdk.services.ec2.model.EnableAllowedImagesSettingsResponse;
import software.amazon.awssdk.services.ec2.model.GetAllowedImagesSettingsRequest;
import software.amazon.awssdk.services.ec2.model.GetAllowedImagesSettingsResponse;
import software.amazon.awssdk.services.ec2.model.ImageCriterion;
import software.amazon.awssdk.services.ec2.model.ImageCriterionRequest;
import software.amazon.awssdk.services.ec2.model.ManagedBy;
import software.amazon.awssdk.services.ec2.model.ReplaceImageCriteriaInAllowedImagesSettingsRequest;
import software.amazon.awssdk.services.ec2.model.ReplaceImageCriteriaInAllowedImagesSettingsResponse;

/** The operations that set which images of others an account may see; limits are those of the API reference. */
record AllowedImagesSettings(Ec2Scope scope) {

    private static final int MOST_CRITERIA = 10;
    private static final int MOST_PROVIDERS = 200;
    private static final int MOST_NAMES = 50;

    GetAllowedImagesSettingsResponse get(GetAllowedImagesSettingsRequest request) {
        var settings = guards().allowed();
        return GetAllowedImagesSettingsResponse.builder()
                .state(settings.state())
                .imageCriteria(settings.criteria().stream()
                        .map(AllowedImagesSettings::view)
                        .toList())
                .managedBy(ManagedBy.ACCOUNT)
                .build();
    }

    EnableAllowedImagesSettingsResponse enable(EnableAllowedImagesSettingsRequest request) {
        if (request.allowedImagesSettingsState() == null) {
            throw Ec2Errors.missing("AllowedImagesSettingsState");
        }
        put(request.allowedImagesSettingsStateAsString(), guards().allowed().criteria());
        return EnableAllowedImagesSettingsResponse.builder()
                .allowedImagesSettingsState(request.allowedImagesSettingsState())
                .build();
    }

    DisableAllowedImagesSettingsResponse disable(DisableAllowedImagesSettingsRequest request) {
        put("disabled", guards().allowed().criteria());
        return DisableAllowedImagesSettingsResponse.builder()
                .allowedImagesSettingsState(AllowedImagesSettingsDisabledState.DISABLED)
                .build();
    }

    ReplaceImageCriteriaInAllowedImagesSettingsResponse replace(
            ReplaceImageCriteriaInAllowedImagesSettingsRequest request) {
        if (request.imageCriteria().size() > MOST_CRITERIA) {
            throw Ec2Errors.invalidValue(
                    "Found %d criteria; expected at most %d",
                    request.imageCriteria().size(), MOST_CRITERIA);
        }
        for (var criterion : request.imageCriteria()) {
            if (criterion.imageProviders().size() > MOST_PROVIDERS
                    || criterion.imageNames().size() > MOST_NAMES
                    || criterion.marketplaceProductCodes().size() > MOST_NAMES) {
                throw Ec2Errors.invalidValue(
                        "A criterion has at most %d providers, %d names and %d product codes, found %s",
                        MOST_PROVIDERS, MOST_NAMES, MOST_NAMES, criterion);
            }
        }
        put(guards().allowed().state(), request.imageCriteria());
        return ReplaceImageCriteriaInAllowedImagesSettingsResponse.builder()
                .returnValue(true)
                .build();
    }

    private Guards guards() {
        return scope.here().ledger().custody().guardsOf(scope.account());
    }

    private void put(String state, List<ImageCriterionRequest> criteria) {
        var after = guards().with(new Guards.Allowed(state, criteria));
        scope.here().ledger().custody().guards().put(scope.account(), after);
    }

    private static ImageCriterion view(ImageCriterionRequest criterion) {
        var view = ImageCriterion.builder()
                .imageProviders(criterion.imageProviders())
                .imageNames(criterion.imageNames())
                .marketplaceProductCodes(criterion.marketplaceProductCodes());
        if (criterion.creationDateCondition() != null) {
            view.creationDateCondition(condition -> condition.maximumDaysSinceCreated(
                    criterion.creationDateCondition().maximumDaysSinceCreated()));
        }
        if (criterion.deprecationTimeCondition() != null) {
            view.deprecationTimeCondition(condition -> condition.maximumDaysSinceDeprecated(
                    criterion.deprecationTimeCondition().maximumDaysSinceDeprecated()));
        }
        return view.build();
    }
}
