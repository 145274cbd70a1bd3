package io.imagesteward.core.inventory;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.Principal;
import java.util.Optional;
import java.util.Set;

/**
 * Whom a policy means, account by account, because WorkSpaces shares with one account at a time and knows neither
 * organizations nor units.
 *
 * @param accounts everybody the policy names, with the active accounts of the organizations and units it names
 * @param unread why an organization or a unit could not be read; then nobody can be told from a stranger
 * @param organization the active accounts of the hub's organization, read only where bringing a license asks for it
 * @param byol where WorkSpaces takes images that bring their own license
 */
public record Audience(
        Set<Principal.Account> accounts, Optional<String> unread, Set<AccountId> organization, Set<Place> byol) {

    public Audience {
        accounts = Set.copyOf(accounts);
        organization = Set.copyOf(organization);
        byol = Set.copyOf(byol);
    }
}
