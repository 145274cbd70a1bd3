package io.imagesteward.sandbox.wire;

import io.imagesteward.sandbox.call.Refusal;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkPojo;

/** The query protocol of STS, SNS and other early services: forms in, XML out. */
record QueryProtocol() implements Protocol {

    @Override
    public Incoming decode(Service service, WireRequest request) {
        return decode(service, FormNode.parse(request.message().asUtf8String(), false));
    }

    static Incoming decode(Service service, FormNode form) {
        FormNode action = form.child("Action");
        if (action == null) {
            throw Refusal.of(
                    service.signingName(),
                    400,
                    "MissingAction",
                    "The form names no Action; it is the operation's name");
        }
        var operation = service.operation(action.text());
        return Incoming.of(action.text(), operation.request(builder -> StructureReader.read(builder, form)));
    }

    @Override
    public WireAnswer answer(Outgoing outgoing) {
        String root = outgoing.operation() + "Response";
        String result = outgoing.operation() + "Result";
        var xml = new XmlWriter()
                .open(root)
                .open(result)
                .answer((SdkPojo) outgoing.response())
                .close(result)
                .open("ResponseMetadata")
                .element("RequestId", outgoing.requestId())
                .close("ResponseMetadata")
                .close(root);
        return WireAnswer.of(200, "text/xml", xml.toString());
    }

    @Override
    public WireAnswer refusal(AwsServiceException refused, String requestId) {
        var error = WireError.of(refused);
        var xml = new XmlWriter()
                .open("ErrorResponse")
                .open("Error")
                .element("Type", error.type())
                .element("Code", error.code())
                .element("Message", error.message())
                .structure(refused)
                .close("Error")
                .element("RequestId", requestId)
                .close("ErrorResponse");
        return WireAnswer.of(error.status(), "text/xml", xml.toString());
    }
}
