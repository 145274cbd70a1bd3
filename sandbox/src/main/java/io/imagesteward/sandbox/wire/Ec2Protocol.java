package io.imagesteward.sandbox.wire;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkPojo;

/** EC2's own variant of the query protocol: forms in, XML out. */
record Ec2Protocol() implements Protocol {

    private static final String NAMESPACE = "http://ec2.amazonaws.com/doc/2016-11-15/";

    @Override
    public Incoming decode(Service service, WireRequest request) {
        return QueryProtocol.decode(service, FormNode.parse(request.message().asUtf8String(), true));
    }

    @Override
    public WireAnswer answer(Outgoing outgoing) {
        String root = outgoing.operation() + "Response";
        var xml = new XmlWriter()
                .open(root, NAMESPACE)
                .element("requestId", outgoing.requestId())
                .answer((SdkPojo) outgoing.response())
                .close(root);
        return WireAnswer.of(200, "text/xml;charset=UTF-8", xml.toString());
    }

    @Override
    public WireAnswer refusal(AwsServiceException refused, String requestId) {
        var error = WireError.of(refused);
        var xml = new XmlWriter()
                .open("Response")
                .open("Errors")
                .open("Error")
                .element("Code", error.code())
                .element("Message", error.message())
                .close("Error")
                .close("Errors")
                .element("RequestID", requestId)
                .close("Response");
        return WireAnswer.of(error.status(), "text/xml;charset=UTF-8", xml.toString());
    }
}
