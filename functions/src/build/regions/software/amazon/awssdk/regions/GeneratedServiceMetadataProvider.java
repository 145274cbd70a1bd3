package software.amazon.awssdk.regions;

/**
 * Takes the place of the SDK's table of every service and Region in the deployed jar. Each client's builder asks it for
 * the Region to sign for, and the table loads a class for each of more than three hundred services to answer. For a
 * service that it does not know, the SDK signs for the client's own Region: what the table says of every service that
 * Image Steward calls. Where to call is said by each client's endpoint rules, not here.
 */
public final class GeneratedServiceMetadataProvider implements ServiceMetadataProvider {

    @Override
    public ServiceMetadata serviceMetadata(String endpointPrefix) {
        return null;
    }
}
