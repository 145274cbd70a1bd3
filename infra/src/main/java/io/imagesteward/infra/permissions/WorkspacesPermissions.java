package io.imagesteward.infra.permissions;

import java.util.ArrayList;
import java.util.List;

/**
 * What images of WorkSpaces need, which only those get for whom a policy names such images.
 *
 * @see <a href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonworkspaces.html">Actions,
 *     resources, and condition keys for Amazon WorkSpaces</a>
 * @see <a href="https://docs.aws.amazon.com/workspaces/latest/adminguide/copy-custom-image.html">Copy a custom image</a>
 */
final class WorkspacesPermissions {

    private static final String LISTS = "None of these actions knows resource types: IAM accepts only * for them.";
    private static final String OURS =
            "Every image of this account: selectors go by name, which IAM cannot see, and a new one has no id yet.";

    private WorkspacesPermissions() {}

    /** What every account may be asked about itself. */
    static Grant lists() {
        return Grant.allowAny(
                LISTS,
                List.of(
                        "workspaces:DescribeWorkspaceImages",
                        "workspaces:DescribeWorkspaceBundles",
                        "workspaces:DescribeTags",
                        "workspaces:DescribeAccount",
                        "tag:GetResources"),
                List.of("*"));
    }

    /** One image and its tags. */
    static Grant look() {
        return Grant.allowAny(
                LISTS, List.of("workspaces:DescribeWorkspaceImages", "workspaces:DescribeTags"), List.of("*"));
    }

    static List<Grant> observe() {
        return List.of(
                lists(),
                CreationPermissions.look(),
                Grant.allowAny(
                        OURS,
                        List.of("workspaces:DescribeWorkspaceImagePermissions"),
                        List.of(Arns.workspaceImages())));
    }

    /** Unlike EC2, WorkSpaces can't tell taking access from giving it, nor an image that retires from another. */
    static List<Grant> share() {
        return List.of(
                Grant.allowAny(
                        OURS,
                        List.of(
                                "workspaces:UpdateWorkspaceImagePermission",
                                "workspaces:DescribeWorkspaceImagePermissions"),
                        List.of(Arns.workspaceImages())),
                Grant.allowAny(
                        "Neither action knows resource types; the condition allows no tag but the mark.",
                        List.of("workspaces:CreateTags", "workspaces:DeleteTags"),
                        List.of("*"),
                        Mark.aloneTouched()));
    }

    /** An image with its tags and everybody who may copy it, for whoever records it or looks a last time. */
    static List<Grant> inspect() {
        return List.of(
                look(),
                Grant.allowAny(
                        OURS,
                        List.of("workspaces:DescribeWorkspaceImagePermissions"),
                        List.of(Arns.workspaceImages())));
    }

    /** Only what carries the mark, which this role can't set. */
    static List<Grant> retire() {
        var statements = new ArrayList<>(inspect());
        statements.add(Grant.allowAny(
                "Every image of this account that carries the mark, which is what the condition says.",
                List.of("workspaces:DeleteWorkspaceImage"),
                List.of(Arns.workspaceImages()),
                Mark.carriedByAny()));
        return statements;
    }

    /** A spoke copies what is shared with it: the image is of another account, which the account field has to allow. */
    static List<Grant> pull() {
        return List.of(
                Grant.allowAny(
                        "Every image of any account: one that is shared belongs to another, and only the hub's are "
                                + "named by policies.",
                        List.of("workspaces:CopyWorkspaceImage"),
                        List.of(Arns.anyWorkspaceImages())),
                tagNew(),
                look());
    }

    static List<Grant> copy() {
        return List.of(
                Grant.allowAny(OURS, List.of("workspaces:CopyWorkspaceImage"), List.of(Arns.workspaceImages())),
                look(),
                tagNew());
    }

    /** A copy carries the tags of its source, whatever they are, so the condition names what it may not carry. */
    private static Grant tagNew() {
        return Grant.allowAny(
                "The action knows no resource types; the condition keeps the mark of retirement out of its hands.",
                List.of("workspaces:CreateTags"),
                List.of("*"),
                Mark.untouched());
    }
}
