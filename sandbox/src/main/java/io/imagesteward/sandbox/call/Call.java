package io.imagesteward.sandbox.call;

import software.amazon.awssdk.core.SdkRequest;

/**
 * One API call as the whole sandbox sees it, whether it arrived as bytes or as a typed object.
 *
 * @param service the SigV4 signing name: ec2, kms, ssm, sts, sns, events, states, appconfig, s3
 * @param operation the name in the API reference, e.g. {@code DescribeImages}
 */
public record Call(Caller caller, String region, String service, String operation, SdkRequest request) {}
