package io.imagesteward.samples.simulation;

import io.imagesteward.samples.Company;
import io.imagesteward.sandbox.Sandbox;
import java.time.Instant;

/** One world as those who watch it and judge it see it: what is true, what was declared, and what was seen so far. */
record Scene(Company company, Truth truth, Families families, Sightings sightings) {

    Sandbox sandbox() {
        return company.sandbox();
    }

    Instant now() {
        return sandbox().time().instant();
    }
}
