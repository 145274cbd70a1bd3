package io.imagesteward.sandbox.aws;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The organization's tree of accounts and organizational units.
 *
 * <p>A share to an organization or unit reaches every account below it at the moment of use, not of sharing, so the
 * tree is asked each time; see "Share an AMI with organizations and organizational units" in the EC2 User Guide.
 */
public final class Organization {

    private final String id;
    private final String managementAccount;
    private final String rootId;
    private final Map<String, String> parents = new LinkedHashMap<>();

    public Organization(String id, String managementAccount) {
        this.id = id;
        this.managementAccount = managementAccount;
        this.rootId = "r-ab12";
        join(managementAccount);
    }

    public String id() {
        return id;
    }

    public String rootId() {
        return rootId;
    }

    public String managementAccount() {
        return managementAccount;
    }

    public String arn() {
        return "arn:aws:organizations::%s:organization/%s".formatted(managementAccount, id);
    }

    public String arnOf(String unitId) {
        return "arn:aws:organizations::%s:ou/%s/%s".formatted(managementAccount, id, unitId);
    }

    /** Adds a unit under the root and answers its ARN. */
    public String unit(String unitId) {
        return unit(unitId, rootId);
    }

    /** Adds a unit under another and answers its ARN. */
    public String unit(String unitId, String parentId) {
        parents.put(unitId, known(parentId));
        return arnOf(unitId);
    }

    /** Makes an account a member, directly under the root. */
    public void join(String account) {
        parents.put(account, rootId);
    }

    public void move(String account, String parentId) {
        parents.put(account, known(parentId));
    }

    public void leave(String account) {
        parents.remove(account);
    }

    public boolean isMember(String account) {
        return parents.containsKey(account);
    }

    public Optional<String> parentOf(String accountOrUnit) {
        return Optional.ofNullable(parents.get(accountOrUnit));
    }

    /** The accounts and units directly under a unit or the root. */
    public List<String> childrenOf(String parentId) {
        return parents.entrySet().stream()
                .filter(child -> child.getValue().equals(parentId))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether an account lies anywhere below what the ARN of an organization or of a unit names. */
    public boolean covers(String arn, String account) {
        if (!isMember(account)) {
            return false;
        }
        return arn.equals(arn()) || ancestors(account).map(this::arnOf).anyMatch(arn::equals);
    }

    private Stream<String> ancestors(String account) {
        return Stream.iterate(parentOf(account), Optional::isPresent, parent -> parent.flatMap(this::parentOf))
                .flatMap(Optional::stream);
    }

    private String known(String parentId) {
        if (!parentId.equals(rootId) && !parents.containsKey(parentId)) {
            throw new IllegalArgumentException("Unit %s is not in organization %s; add it first with unit(\"%s\")"
                    .formatted(parentId, id, parentId));
        }
        return parentId;
    }
}
