package io.imagesteward.infra.permissions;

import java.util.Locale;

/**
 * The functions that act in spokes as well, each through a role of its own there. Both roles have fixed names: a spoke
 * names the hub's role before it can look it up, and the hub the spokes' before they exist.
 */
public enum MemberFunction {
    OBSERVE("Observe"),
    COPY("Copy"),
    SHARE("Share");

    private final String id;

    MemberFunction(String id) {
        this.id = id;
    }

    /** The word that names the function everywhere. */
    public String id() {
        return id;
    }

    /** The role that the function takes on in a spoke. */
    public String memberRole(String prefix) {
        return "%s-%s".formatted(prefix, word());
    }

    /** The role that the function has in the hub. */
    public String hubRole(String prefix) {
        return "%s-hub-%s".formatted(prefix, word());
    }

    private String word() {
        return id.toLowerCase(Locale.ROOT);
    }
}
