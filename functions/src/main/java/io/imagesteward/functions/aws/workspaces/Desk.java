package io.imagesteward.functions.aws.workspaces;

import io.imagesteward.core.image.Place;
import io.imagesteward.functions.aws.client.Failures;
import io.imagesteward.functions.aws.client.Pace;
import java.util.function.Function;
import software.amazon.awssdk.services.workspaces.WorkSpacesClient;

/** WorkSpaces in one account and Region, called no faster than it allows. */
record Desk(WorkSpacesClient client, Place place, Pace pace) {

    /** Runs one call, and turns whatever goes wrong into a failure that names the place. */
    <T> T call(String operation, Function<WorkSpacesClient, T> call) {
        pace.keep();
        return Failures.translating("%s for %s".formatted(operation, place), () -> call.apply(client));
    }
}
