package io.imagesteward.core.image;

/**
 * An organization, as conditions of policies name it. ARNs of organizations and units contain it.
 *
 * @see <a href="https://docs.aws.amazon.com/organizations/latest/APIReference/API_Organization.html">Organization: Id</a>
 */
public record OrganizationId(String value) {

    public OrganizationId {
        Ids.check(value, "o-[a-z0-9]{10,32}", "an organization id: o-…");
    }

    /** The organization of a unit or of itself: both ARNs name it after their first slash. */
    static OrganizationId of(String arn) {
        return new OrganizationId(arn.split("/", -1)[1]);
    }

    @Override
    public String toString() {
        return value;
    }
}
