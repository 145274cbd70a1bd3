package io.imagesteward.sandbox.world;

import io.imagesteward.sandbox.aws.ParameterLookup;
import io.imagesteward.sandbox.aws.Place;
import io.imagesteward.sandbox.aws.Regions;
import io.imagesteward.sandbox.aws.Surroundings;
import io.imagesteward.sandbox.aws.appconfig.Configurations;
import io.imagesteward.sandbox.aws.autoscaling.AutoScaling;
import io.imagesteward.sandbox.aws.cloudtrail.EventHistory;
import io.imagesteward.sandbox.aws.ec2.Ec2;
import io.imagesteward.sandbox.aws.events.EventBuses;
import io.imagesteward.sandbox.aws.kms.Kms;
import io.imagesteward.sandbox.aws.organizations.OrganizationsBackend;
import io.imagesteward.sandbox.aws.s3.Buckets;
import io.imagesteward.sandbox.aws.sns.Topics;
import io.imagesteward.sandbox.aws.ssm.ParameterStore;
import io.imagesteward.sandbox.aws.sts.Sts;
import io.imagesteward.sandbox.aws.tagging.TaggingBackend;
import io.imagesteward.sandbox.aws.workspaces.WorkSpaces;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkClient;

/** Every service of a world, wired to those it depends on. */
final class Services {

    private final Surroundings surroundings;
    private final EventBuses events;
    private final EventHistory history;
    private final Kms kms;
    private final Ec2 ec2;
    private final Buckets buckets;
    private final AutoScaling autoScaling;
    private final WorkSpaces workSpaces;
    private final Sts sts;
    private final Map<Place, ParameterStore> parameters = new HashMap<>();
    private final Map<Place, Topics> topics = new HashMap<>();
    private final Map<Place, Configurations> configurations = new HashMap<>();

    Services(Surroundings surroundings, Regions regions, Sts sts) {
        this.surroundings = surroundings;
        this.events = new EventBuses(surroundings);
        this.history = new EventHistory(surroundings);
        this.kms = new Kms(surroundings);
        this.buckets = new Buckets(surroundings);
        this.ec2 = new Ec2(surroundings, new Ec2.Neighbours(regions, kms, events, history, buckets, lookup()));
        this.autoScaling = new AutoScaling(surroundings, ec2);
        this.workSpaces = new WorkSpaces(surroundings, new WorkSpaces.Neighbours(regions, ec2, events, history));
        this.sts = sts;
    }

    SdkClient backend(String service, Place place) {
        return switch (service) {
            case "autoscaling" -> autoScaling.backend(place);
            case "cloudtrail" -> history.backend(place);
            case "ec2" -> ec2.backend(place);
            case "kms" -> kms.backend(place);
            case "ssm" -> parameters(place).backend();
            case "sts" -> sts.backend(place);
            case "sns" -> topics(place).backend();
            case "events" -> events.backend(place);
            case "appconfig" -> configurations(place).backend();
            case "organizations" -> new OrganizationsBackend(surroundings, place);
            case "s3" -> buckets.backend(place);
            case "tagging" -> new TaggingBackend(surroundings, workSpaces, place);
            case "workspaces" -> workSpaces.backend(place);
            default -> throw new UnsupportedOperationException("The sandbox has no service " + service);
        };
    }

    EventBuses events() {
        return events;
    }

    EventHistory history() {
        return history;
    }

    Kms kms() {
        return kms;
    }

    Ec2 ec2() {
        return ec2;
    }

    WorkSpaces workSpaces() {
        return workSpaces;
    }

    Buckets buckets() {
        return buckets;
    }

    ParameterStore parameters(Place place) {
        return one(parameters, place, p -> new ParameterStore(surroundings, ec2, events, p));
    }

    Topics topics(Place place) {
        return one(topics, place, p -> new Topics(surroundings, p));
    }

    Configurations configurations(Place place) {
        return one(configurations, place, p -> new Configurations(surroundings));
    }

    /** Parameter Store asks EC2 and EC2 asks Parameter Store; this is the way back. */
    private ParameterLookup lookup() {
        return new ParameterLookup() {
            @Override
            public Optional<String> value(Place place, String selector) {
                return parameters(place).selected(selector);
            }

            @Override
            public Map<String, String> all(Place place) {
                return parameters(place).values();
            }
        };
    }

    private <T> T one(Map<Place, T> all, Place place, Function<Place, T> create) {
        return surroundings.atomically(() -> all.computeIfAbsent(place, create));
    }
}
