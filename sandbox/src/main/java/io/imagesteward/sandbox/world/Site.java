package io.imagesteward.sandbox.world;

import io.imagesteward.sandbox.aws.Place;
import io.imagesteward.sandbox.aws.appconfig.Configurations;
import io.imagesteward.sandbox.aws.ec2.Ec2Place;
import io.imagesteward.sandbox.aws.events.EventBus;
import io.imagesteward.sandbox.aws.kms.KmsPlace;
import io.imagesteward.sandbox.aws.sns.Topics;
import io.imagesteward.sandbox.aws.ssm.ParameterStore;
import io.imagesteward.sandbox.aws.workspaces.WorkSpacesPlace;

/** One account in one Region, to be set up before a rehearsal and looked at after it. */
public final class Site {

    private final Services services;
    private final Place place;

    Site(Services services, Place place) {
        this.services = services;
        this.place = place;
    }

    public Ec2Place ec2() {
        return services.ec2().in(place);
    }

    public KmsPlace kms() {
        return services.kms().in(place);
    }

    public WorkSpacesPlace workspaces() {
        return services.workSpaces().in(place);
    }

    public EventBus bus() {
        return services.events().in(place);
    }

    public ParameterStore parameters() {
        return services.parameters(place);
    }

    public Topics topics() {
        return services.topics(place);
    }

    public Configurations configurations() {
        return services.configurations(place);
    }

    /** Makes a bucket that belongs to this account and Region; buckets are read through the world. */
    public Site bucket(String name) {
        services.buckets().create(name, place);
        return this;
    }
}
