package io.imagesteward.sandbox.aws;

/** One account in one Region: the place where every Regional resource lives and every call is made. */
public record Place(String account, String region) {

    /** The ARN of a resource here. */
    public String arn(String service, String resource) {
        return "arn:aws:%s:%s:%s:%s".formatted(service, region, account, resource);
    }
}
