package io.imagesteward.core.inventory;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.RegionId;
import java.util.List;
import java.util.Set;

/**
 * What came of asking an account, as itself, whether it uses images of another. Usage reports tell the owner of it too, but of
 * instances a day late and of launch templates some days.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/your-ec2-ami-usage.html">View your AMI usage</a>
 */
public sealed interface Testimony {

    AccountId account();

    /**
     * It was asked, until it named a use.
     *
     * @param evidence what could not be read is among it, and keeps the images
     * @param notEnabled Regions that the account does not use, where nobody can ask it
     */
    record Given(AccountId account, List<Evidence> evidence, Set<RegionId> notEnabled) implements Testimony {
        public Given {
            evidence = List.copyOf(evidence);
            notEnabled = Set.copyOf(notEnabled);
        }
    }

    /** There is no role for this function there, or none that lets it in. */
    record Closed(AccountId account) implements Testimony {}

    /** All that such accounts told. */
    static List<Evidence> evidence(List<Testimony> testimonies) {
        return testimonies.stream()
                .flatMap(testimony -> switch (testimony) {
                    case Given given -> given.evidence().stream();
                    case Closed _ -> List.<Evidence>of().stream();
                })
                .toList();
    }
}
