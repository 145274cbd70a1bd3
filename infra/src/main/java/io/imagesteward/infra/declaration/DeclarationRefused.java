package io.imagesteward.infra.declaration;

import java.util.List;
import java.util.stream.Collectors;

/** The files that people wrote cannot be deployed. Carries everything that is wrong with all of them at once. */
public final class DeclarationRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    public DeclarationRefused(List<Finding> findings) {
        super(findings.stream().map(Finding::sentence).collect(Collectors.joining(System.lineSeparator())));
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }
}
