package io.imagesteward.functions.aws.ssm;

import io.imagesteward.core.image.AmiId;
import io.imagesteward.core.image.ImageId;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.image.WorkspaceImageId;
import io.imagesteward.core.step.Step;
import io.imagesteward.core.step.StepResult;
import io.imagesteward.functions.aws.client.AwsClients;
import io.imagesteward.functions.aws.client.Failures;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.ssm.model.ParameterType;

/**
 * Published parameters. They have the data type {@code aws:ec2:image}, so that launch templates can resolve them;
 * Systems Manager accepts such a value first and checks it afterwards, so only a later read proves that it was stored.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-ec2-aliases.html">Native
 *     parameter support for AMI ids</a>
 */
public final class Parameters {

    /** GetParameters takes this many names. */
    private static final int NAMES = 10;

    private static final String IMAGE = "aws:ec2:image";
    private static final String TEXT = "text";

    private final AwsClients clients;

    public Parameters(AwsClients clients) {
        this.clients = clients;
    }

    public Optional<String> read(RegionId region, String name) {
        var answer = Failures.translating(
                "GetParameters in " + region, () -> clients.ssm(region).getParameters(r -> r.names(name)));
        return answer.parameters().stream().findFirst().map(p -> p.value());
    }

    /** What a parameter to be moved holds now, in the account that has it. */
    public Optional<String> read(Step.PublishParameter step) {
        return new Parameters(clients.in(step.account())).read(step.region(), step.parameter());
    }

    /** The values of those of these parameters that exist, in as few calls as the names allow. */
    public Map<String, String> readAll(RegionId region, Collection<String> names) {
        var sorted = names.stream().sorted().toList();
        var values = new TreeMap<String, String>();
        for (int from = 0; from < sorted.size(); from += NAMES) {
            var some = sorted.subList(from, Math.min(sorted.size(), from + NAMES));
            Failures.translating(
                            "GetParameters in " + region,
                            () -> clients.ssm(region).getParameters(r -> r.names(some)))
                    .parameters()
                    .forEach(p -> values.put(p.name(), p.value()));
        }
        return values;
    }

    /** Moves a parameter, unless somebody else has moved it since it was read: a pointer never goes back. */
    public StepResult publish(Step.PublishParameter step) {
        var now = read(step);
        if (!now.equals(step.replaces())) {
            return new StepResult.Unchanged("%s names %s by now".formatted(step.parameter(), now.orElse("nothing")));
        }
        Failures.translating(
                "PutParameter %s in %s".formatted(step.parameter(), step.region()),
                () -> clients.in(step.account())
                        .ssm(step.region())
                        .putParameter(r -> r.name(step.parameter())
                                .value(step.image().value())
                                .type(ParameterType.STRING)
                                .dataType(dataType(step.image()))
                                .overwrite(true)));
        return new StepResult.Changed("%s names %s".formatted(step.parameter(), step.image()));
    }

    /** Systems Manager knows AMIs by that type, and takes nothing else under it. */
    private static String dataType(ImageId image) {
        return switch (image) {
            case AmiId ami -> IMAGE;
            case WorkspaceImageId other -> TEXT;
        };
    }
}
