package io.imagesteward.sandbox.aws;

import java.util.List;
import java.util.Map;

/**
 * Whether the caller of the present operation may do something else that the operation does on its behalf.
 *
 * <p>DeregisterImage deletes snapshots only for who may call DeleteSnapshot, DescribeImageReferences looks only where the
 * caller may; a service learns that here without knowing what a policy is.
 */
@FunctionalInterface
public interface Permissions {

    /**
     * Whether the caller may do an action to the resource of this ARN.
     *
     * @param context the values of condition keys that the asking service brings
     */
    boolean allows(String action, String resource, Map<String, List<String>> context);

    /** Whether the caller may do an action such as {@code ec2:DeleteSnapshot} to the resource of this ARN. */
    default boolean allows(String action, String resource) {
        return allows(action, resource, Map.of());
    }
}
