package io.imagesteward.sandbox.aws.ec2;

import io.imagesteward.sandbox.aws.Regions;
import software.amazon.awssdk.services.ec2.model.DescribeRegionsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeRegionsResponse;
import software.amazon.awssdk.services.ec2.model.Region;

/**
 * The DescribeRegions operation: the Regions that the account uses, or, when it asks for all, the others as well.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeRegions.html">DescribeRegions</a>
 */
record DescribeRegions(Ec2Scope scope) {

    DescribeRegionsResponse answer(DescribeRegionsRequest request) {
        if (request.hasFilters()) {
            throw new UnsupportedOperationException("it knows no filters of DescribeRegions");
        }
        var names = scope.ec2().names();
        for (var name : request.regionNames()) {
            if (!names.exists(name)) {
                throw Ec2Errors.of("InvalidParameterValue", "Invalid region provided: %s", name);
            }
        }
        return DescribeRegionsResponse.builder()
                .regions(names.all().stream()
                        .filter(name -> request.regionNames().isEmpty()
                                || request.regionNames().contains(name))
                        .filter(name ->
                                Boolean.TRUE.equals(request.allRegions()) || names.enabled(scope.account(), name))
                        .map(name -> region(names, name))
                        .toList())
                .build();
    }

    private Region region(Regions names, String name) {
        return Region.builder()
                .regionName(name)
                .endpoint("ec2.%s.amazonaws.com".formatted(name))
                .optInStatus(names.optInStatus(scope.account(), name))
                .build();
    }
}
