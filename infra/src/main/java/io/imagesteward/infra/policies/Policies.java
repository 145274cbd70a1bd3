package io.imagesteward.infra.policies;

import io.imagesteward.infra.declaration.DeclaredPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.appconfig.Application;
import software.amazon.awscdk.services.appconfig.ConfigurationContent;
import software.amazon.awscdk.services.appconfig.ConfigurationType;
import software.amazon.awscdk.services.appconfig.DeploymentStrategy;
import software.amazon.awscdk.services.appconfig.Environment;
import software.amazon.awscdk.services.appconfig.HostedConfiguration;
import software.amazon.awscdk.services.appconfig.JsonSchemaValidator;
import software.amazon.awscdk.services.appconfig.RolloutStrategy;
import software.amazon.awscdk.services.appconfig.RolloutStrategyProps;
import software.constructs.Construct;

/**
 * The policies in force, in AppConfig. The schema stands guard there too, against a version that somebody writes by
 * hand.
 *
 * @see <a href="https://docs.aws.amazon.com/appconfig/latest/userguide/appconfig-creating-configuration-profile-validators.html">Validators</a>
 */
public final class Policies extends Construct {

    private static final String SCHEMA = "policies.schema.json";

    private final Application application;
    private final Environment environment;
    private final HostedConfiguration profile;

    public Policies(Construct scope, String id, Collection<DeclaredPolicy> policies) {
        super(scope, id);
        this.application = Application.Builder.create(this, "Application")
                .description("Image Steward: which images go where")
                .build();
        this.environment = Environment.Builder.create(this, "Environment")
                .application(application)
                .description("Where the policies are in force")
                .build();
        this.profile = HostedConfiguration.Builder.create(this, "Policies")
                .application(application)
                .type(ConfigurationType.FREEFORM)
                .content(ConfigurationContent.fromInlineJson(PoliciesDocument.json(policies), "application/json"))
                .validators(List.of(JsonSchemaValidator.fromInline(schema())))
                .deployTo(List.of(environment))
                .deploymentStrategy(atOnce())
                .build();
    }

    /** Half of the functions on the old policies and half on the new would share and unshare the same image in turn. */
    private DeploymentStrategy atOnce() {
        return DeploymentStrategy.Builder.create(this, "AtOnce")
                .rolloutStrategy(RolloutStrategy.linear(RolloutStrategyProps.builder()
                        .growthFactor(100)
                        .deploymentDuration(Duration.minutes(0))
                        .finalBakeTime(Duration.minutes(0))
                        .build()))
                .build();
    }

    /** How functions find the policies. */
    public Map<String, String> variables() {
        return Map.of(
                "POLICY_APPLICATION", application.getApplicationId(),
                "POLICY_ENVIRONMENT", environment.getEnvironmentId(),
                "POLICY_PROFILE", profile.getConfigurationProfileId());
    }

    /** The name under which IAM knows the policies as they are deployed. */
    public String arn() {
        return "arn:%s:appconfig:%s:%s:application/%s/environment/%s/configuration/%s"
                .formatted(
                        Aws.PARTITION,
                        Aws.REGION,
                        Aws.ACCOUNT_ID,
                        application.getApplicationId(),
                        environment.getEnvironmentId(),
                        profile.getConfigurationProfileId());
    }

    private static String schema() {
        try (var stream = Policies.class.getResourceAsStream(SCHEMA)) {
            if (stream == null) {
                throw new IllegalStateException("no %s beside %s".formatted(SCHEMA, Policies.class.getName()));
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
