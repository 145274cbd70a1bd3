package io.imagesteward.sandbox.aws.ec2;

/**
 * What AWS Backup has made may not be deleted behind its back.
 *
 * <p>See "Deregister an Amazon EC2 AMI" in the EC2 User Guide and "Delete an Amazon EBS snapshot" in the EBS User Guide. The
 * guides name no code; this one and its sentence are what people quote from EC2's answers.
 */
record BackupManaged(Ec2Scope scope) {

    /** AWS Backup puts this tag on all it makes. */
    static final String TAG = "aws:backup:source-resource";

    void check(String what, String id) {
        if (scope.here().tags().latest(scope.account(), id).tags().containsKey(TAG)) {
            throw Ec2Errors.invalidValue(
                    "This %s is managed by the AWS Backup service and cannot be deleted via EC2 APIs: %s. Delete it in"
                            + " AWS Backup.",
                    what, id);
        }
    }
}
