package io.imagesteward.samples;

import io.imagesteward.sandbox.workflow.Execution;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What scenarios of new images say besides. */
abstract class CreateRehearsal extends WorkspacesRehearsal {
    /** Somebody asks for an image of something that runs. */
    void create(Map<String, ?> detail) {
        send(company.asked("Image Creation Requested", "1", detail));
    }

    /** Somebody brings Windows with a license of their own. */
    void bring(Map<String, ?> detail) {
        send(company.asked("Image Import Requested", "1", detail));
    }

    /** Everybody whose role we have may bring licenses everywhere. */
    void licensed() {
        for (var account : List.of(HUB, PAYMENTS, DATA, WEB)) {
            List.of(HOME, IRELAND).forEach(region -> desktops(account, region).bringsLicenses());
        }
    }

    Execution creation() {
        return only("create-");
    }

    Execution distribution() {
        return only("distribute-");
    }

    List<Execution> distributions() {
        return named("distribute-");
    }

    /** The same request, with something different. */
    static Map<String, Object> but(Map<String, ?> detail, String key, Object value) {
        var changed = new TreeMap<String, Object>(detail);
        changed.put(key, value);
        return changed;
    }

    private Execution only(String beginning) {
        var found = named(beginning);
        if (found.size() != 1) {
            throw new AssertionError("expected one execution %s…, found %s".formatted(beginning, found));
        }
        return found.getFirst();
    }

    private List<Execution> named(String beginning) {
        return executions().stream()
                .filter(execution -> execution.name().startsWith(beginning))
                .toList();
    }
}
