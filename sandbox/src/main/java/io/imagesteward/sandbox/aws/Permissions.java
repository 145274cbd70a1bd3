package io.imagesteward.sandbox.aws;

/**
 * Whether the caller of the present operation may do something else that the operation does on its behalf.
 *
 * <p>DeregisterImage deletes snapshots only for who may call DeleteSnapshot, DescribeImageReferences looks only where the
 * caller may; a service learns that here without knowing what a policy is.
 */
@FunctionalInterface
public interface Permissions {

    /** Whether the caller may do an action such as {@code ec2:DeleteSnapshot} to the resource of this ARN. */
    boolean allows(String action, String resource);
}
