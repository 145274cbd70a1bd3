package io.imagesteward.sandbox.aws.ec2;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Narrows DescribeImages to images of some owners, or that some users may launch.
 *
 * <p>As its API reference says: {@code self} as executable user includes what arrives through an organization; the id of
 * another account does not; {@code all} means public.
 */
record ImageAudience(Ec2Scope scope, List<String> owners, List<String> executableUsers) {

    private static final String SELF = "self";
    private static final String EVERYONE = "all";
    private static final Set<String> ALIASES = Set.of("amazon", "aws-backup-vault", "aws-marketplace");

    ImageAudience {
        owners.forEach(owner -> check(owner, ALIASES.contains(owner) || owner.equals(SELF)));
        executableUsers.forEach(user -> check(user, user.equals(SELF) || user.equals(EVERYONE)));
    }

    /** The one account whose images are asked for, if it is one: who lists its own need not wait for a Region full of others'. */
    Optional<String> owner() {
        return Optional.of(owners)
                .filter(named -> named.size() == 1 && !ALIASES.contains(named.getFirst()))
                .map(named -> named.getFirst().equals(SELF) ? scope.account() : named.getFirst());
    }

    boolean includes(MachineImage image) {
        return (owners.isEmpty() || owners.stream().anyMatch(owner -> owns(owner, image)))
                && (executableUsers.isEmpty() || executableUsers.stream().anyMatch(user -> mayLaunch(user, image)));
    }

    private boolean owns(String owner, MachineImage image) {
        return owner.equals(SELF)
                ? image.isOwnedBy(scope.account())
                : image.isOwnedBy(owner) || owner.equals(image.details().imageOwnerAlias());
    }

    private boolean mayLaunch(String user, MachineImage image) {
        return switch (user) {
            case SELF -> scope.visibility().isSharedWithMe(image);
            case EVERYONE -> image.isPublic();
            default ->
                new Visibility(user, scope.surroundings().organization(), hidden -> false).isSharedDirectly(image);
        };
    }

    private static void check(String text, boolean knownWord) {
        if (!knownWord && !text.matches("\\d{12}")) {
            throw Ec2Errors.of("InvalidUserID.Malformed", "Invalid user id: \"%s\"", text);
        }
    }
}
