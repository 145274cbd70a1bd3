package io.imagesteward.infra.permissions;

import java.util.List;

/** Loading the policies in force from AppConfig, for the roles that decide by them. */
final class ReadPolicies {

    private ReadPolicies() {}

    static Grant statement(String policiesArn) {
        return Grant.allow(
                List.of("appconfig:StartConfigurationSession", "appconfig:GetLatestConfiguration"),
                List.of(policiesArn));
    }
}
