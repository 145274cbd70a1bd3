package io.imagesteward.sandbox.aws.ec2;

/**
 * An image named through a parameter, {@code resolve:ssm:name} with a version or a label behind a colon.
 *
 * <p>See "Use a Systems Manager parameter instead of an AMI ID" in the EC2 User Guide.
 */
record ImageAlias(Ec2Scope scope) {

    private static final String PREFIX = "resolve:ssm:";

    String resolve(String imageId) {
        if (!imageId.startsWith(PREFIX)) {
            return imageId;
        }
        String parameter = imageId.substring(PREFIX.length());
        return scope.ec2()
                .parameters()
                .value(scope.place(), parameter)
                .orElseThrow(
                        () -> Ec2Errors.invalidValue("The parameter '%s' of %s does not exist", parameter, imageId));
    }

    /** The image an alias stands for, or the alias itself when it stands for none. */
    String lookedUp(String imageId) {
        return imageId.startsWith(PREFIX)
                ? scope.ec2()
                        .parameters()
                        .value(scope.place(), imageId.substring(PREFIX.length()))
                        .orElse(imageId)
                : imageId;
    }
}
