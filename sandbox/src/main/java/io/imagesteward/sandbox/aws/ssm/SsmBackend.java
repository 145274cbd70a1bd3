package io.imagesteward.sandbox.aws.ssm;

import io.imagesteward.sandbox.aws.Surroundings;
import java.util.ArrayList;
import java.util.Optional;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.DeleteParameterRequest;
import software.amazon.awssdk.services.ssm.model.DeleteParameterResponse;
import software.amazon.awssdk.services.ssm.model.GetParameterRequest;
import software.amazon.awssdk.services.ssm.model.GetParameterResponse;
import software.amazon.awssdk.services.ssm.model.GetParametersByPathRequest;
import software.amazon.awssdk.services.ssm.model.GetParametersByPathResponse;
import software.amazon.awssdk.services.ssm.model.GetParametersRequest;
import software.amazon.awssdk.services.ssm.model.GetParametersResponse;
import software.amazon.awssdk.services.ssm.model.Parameter;
import software.amazon.awssdk.services.ssm.model.PutParameterRequest;
import software.amazon.awssdk.services.ssm.model.PutParameterResponse;

/** Parameter Store for one account and Region. */
public final class SsmBackend implements SsmClient {

    private static final int MOST_NAMES = 10;

    private final ParameterStore store;
    private final Surroundings surroundings;

    SsmBackend(ParameterStore store, Surroundings surroundings) {
        this.store = store;
        this.surroundings = surroundings;
    }

    @Override
    public PutParameterResponse putParameter(PutParameterRequest request) {
        return surroundings.atomically(() -> new PutParameter(store, surroundings).answer(request));
    }

    @Override
    public GetParameterResponse getParameter(GetParameterRequest request) {
        return surroundings.atomically(() -> GetParameterResponse.builder()
                .parameter(selected(request.name()))
                .build());
    }

    /** Names without a parameter fail nothing: they are listed as invalid. */
    @Override
    public GetParametersResponse getParameters(GetParametersRequest request) {
        int count = request.names().size();
        if (count < 1 || count > MOST_NAMES) {
            throw SsmErrors.invalid("Names needs 1 to %d members, found %d".formatted(MOST_NAMES, count));
        }
        return surroundings.atomically(() -> {
            var found = new ArrayList<Parameter>();
            var invalid = new ArrayList<String>();
            for (String name : request.names()) {
                find(name).ifPresentOrElse(found::add, () -> invalid.add(name));
            }
            return GetParametersResponse.builder()
                    .parameters(found)
                    .invalidParameters(invalid)
                    .build();
        });
    }

    @Override
    public GetParametersByPathResponse getParametersByPath(GetParametersByPathRequest request) {
        String path = request.path().endsWith("/") ? request.path() : request.path() + "/";
        boolean recursive = Boolean.TRUE.equals(request.recursive());
        return surroundings.atomically(() -> GetParametersByPathResponse.builder()
                .parameters(store.all()
                        .filter(parameter -> parameter.name().startsWith(path))
                        .filter(parameter -> recursive
                                || !parameter.name().substring(path.length()).contains("/"))
                        .toList())
                .build());
    }

    @Override
    public DeleteParameterResponse deleteParameter(DeleteParameterRequest request) {
        return surroundings.atomically(() -> {
            store.delete(store.latest(request.name()).orElseThrow(() -> SsmErrors.notFound(request.name())));
            return DeleteParameterResponse.builder().build();
        });
    }

    private Parameter selected(String name) {
        return find(name)
                .orElseThrow(
                        () -> name.contains(":") && store.latest(bare(name)).isPresent()
                                ? SsmErrors.versionNotFound(name)
                                : SsmErrors.notFound(name));
    }

    /** Finds a name, or a name with a version behind a colon. */
    private Optional<Parameter> find(String name) {
        if (!name.contains(":")) {
            return store.latest(name);
        }
        String version = name.substring(name.indexOf(':') + 1);
        return version.matches("\\d+")
                ? store.version(bare(name), Long.parseLong(version))
                        .map(parameter -> parameter.copy(p -> p.selector(":" + version)))
                : Optional.empty();
    }

    private static String bare(String name) {
        return name.substring(0, name.indexOf(':'));
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {
        // Holds nothing to release.
    }
}
