package io.imagesteward.core.inventory;

/**
 * A service that keeps an image for its own ends. Such an image is never retired from here: it has to go where it came
 * from, or its owner loses the thread.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/deregister-ami.html">Deregister an AMI</a>
 */
public enum Custodian {
    AWS_BACKUP("AWS Backup"),
    IMAGE_BUILDER("EC2 Image Builder"),
    MARKETPLACE("AWS Marketplace");

    private final String called;

    Custodian(String called) {
        this.called = called;
    }

    @Override
    public String toString() {
        return called;
    }
}
