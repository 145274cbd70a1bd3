package io.imagesteward.core.image;

/**
 * Whom an image can be shared with: the closed set that EC2 launch permissions know.
 *
 * <p>{@link Everyone} can be observed and taken away; nothing in Image Steward ever asks for it.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_LaunchPermission.html">LaunchPermission</a>
 */
public sealed interface Principal {

    /** As people and policies write it. */
    String text();

    /** One account. */
    record Account(AccountId id) implements Principal {
        @Override
        public String text() {
            return id.value();
        }

        @Override
        public String toString() {
            return id.value();
        }
    }

    /** A whole organization, with every account in it now and later. */
    record Organization(String arn) implements Principal {
        public Organization {
            Ids.check(
                    arn,
                    "arn:aws[a-z-]*:organizations::[0-9]{12}:organization/o-[a-z0-9]{10,32}",
                    "an organization ARN: arn:aws:organizations::<management account>:organization/o-…");
        }

        public OrganizationId id() {
            return OrganizationId.of(arn);
        }

        @Override
        public String text() {
            return arn;
        }

        @Override
        public String toString() {
            return "organization " + arn.substring(arn.lastIndexOf('/') + 1);
        }
    }

    /** An organizational unit, with every account below it. */
    record OrganizationalUnit(String arn) implements Principal {
        public OrganizationalUnit {
            Ids.check(
                    arn,
                    "arn:aws[a-z-]*:organizations::[0-9]{12}:ou/o-[a-z0-9]{10,32}/ou-[0-9a-z]{4,32}-[0-9a-z]{8,32}",
                    "an OU ARN: arn:aws:organizations::<management account>:ou/o-…/ou-…");
        }

        /** The organization that it is a part of. */
        public OrganizationId organization() {
            return OrganizationId.of(arn);
        }

        /** Such as {@code ou-ab12-workloads}. */
        public String unit() {
            return arn.substring(arn.lastIndexOf('/') + 1);
        }

        @Override
        public String text() {
            return arn;
        }

        @Override
        public String toString() {
            return "OU " + unit();
        }
    }

    /** The group {@code all}: anybody with an AWS account. */
    record Everyone() implements Principal {
        @Override
        public String text() {
            return "all";
        }

        @Override
        public String toString() {
            return "everyone (public)";
        }
    }

    /** Reads back what {@link #text()} wrote. */
    static Principal parse(String text) {
        if (text.equals("all")) {
            return new Everyone();
        }
        if (text.contains(":organization/")) {
            return new Organization(text);
        }
        return text.startsWith("arn:") ? new OrganizationalUnit(text) : new Account(new AccountId(text));
    }
}
