package io.imagesteward.sandbox.aws;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final Map<String, State> states = new HashMap<>();
    private final Set<String> delegates = new HashSet<>();

    /** What becomes of accounts; most are active, and closing one takes 90 days in which it is suspended. */
    public enum State {
        PENDING_ACTIVATION,
        ACTIVE,
        SUSPENDED,
        PENDING_CLOSURE,
        CLOSED
    }

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

    /** Lets a member be something else than active. */
    public void state(String account, State state) {
        states.put(account, state);
    }

    public State stateOf(String account) {
        return states.getOrDefault(account, State.ACTIVE);
    }

    /** Lets a member ask what else only the management account may. */
    public void delegate(String account) {
        delegates.add(account);
    }

    /** Whether an account may list what is in the organization. */
    public boolean mayList(String account) {
        return account.equals(managementAccount) || (delegates.contains(account) && isMember(account));
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

    /** Where a member lies, as conditions see it: {@code o-exampleorgid/r-ab12/ou-ab12-workloads/}. */
    public Optional<String> pathOf(String account) {
        if (!isMember(account)) {
            return Optional.empty();
        }
        var above = ancestors(account).toList().reversed();
        return Optional.of(id + "/" + String.join("/", above) + "/");
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
