package io.imagesteward.infra;

import software.amazon.awscdk.services.kms.Alias;
import software.amazon.awscdk.services.sns.Topic;
import software.constructs.Construct;

/** Where people hear about what was done and what could not be. */
final class Notifications extends Construct {

    private final Topic topic;

    Notifications(Construct scope, String id) {
        super(scope, id);
        this.topic = Topic.Builder.create(this, "Topic")
                .displayName("Image Steward")
                // The AWS managed key is enough, because only our own role publishes here.
                .masterKey(Alias.fromAliasName(this, "Key", "alias/aws/sns"))
                .enforceSsl(true)
                .build();
    }

    Topic topic() {
        return topic;
    }
}
