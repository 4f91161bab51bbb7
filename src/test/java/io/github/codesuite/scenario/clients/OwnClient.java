package io.github.codesuite.scenario.clients;

import io.github.codesuite.aws.AwsCloud;
import io.github.codesuite.aws.AwsSettings;
import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.local.LocalAws;
import io.github.codesuite.local.LocalCloud;
import io.github.codesuite.local.LocalHome;
import io.github.codesuite.scenario.ServedHome;
import software.amazon.awssdk.services.codeartifact.model.PackageFormat;
import software.amazon.awssdk.services.codedeploy.model.Tag;
import software.amazon.awssdk.services.codedeploy.model.TagFilter;
import software.amazon.awssdk.services.codedeploy.model.TagFilterType;

/** Prepares a served cloud for outside clients, and looks at what they have done, with the SDK that the plugin uses. */
final class OwnClient implements AutoCloseable {

    private static final String ROLE = "arn:aws:iam::000000000000:role/local";

    private final LocalAws.Key key;
    private final AwsCloud cloud;

    private OwnClient(LocalAws.Key key, AwsCloud cloud) {
        this.key = key;
        this.cloud = cloud;
    }

    static OwnClient of(ServedHome served) {
        LocalAws.Key key = new LocalAws(new LocalHome(served.home())).key();
        AwsSettings.AccessKey same = new AwsSettings.AccessKey(key.id(), key.secret());
        return new OwnClient(key, AwsCloud.openLocal(served.address(), same, LocalCloud.REGION, LocalCloud.PACE));
    }

    String keyId() {
        return key.id();
    }

    /** The served cloud as a stage sees it. */
    Cloud cloud() {
        return cloud;
    }

    /** A domain with a repository. */
    void makeRepository(String domain, String repository) {
        cloud.codeArtifact().createDomain(create -> create.domain(domain));
        cloud.codeArtifact().createRepository(create -> create.domain(domain).repository(repository));
    }

    /** Lets a repository read from outside. */
    void connect(String domain, String repository, String connection) {
        cloud.codeArtifact()
                .associateExternalConnection(associate ->
                        associate.domain(domain).repository(repository).externalConnection(connection));
    }

    /** Where the clients of a package format find a repository. */
    String endpoint(String domain, String repository, PackageFormat format) {
        return cloud.codeArtifact()
                .getRepositoryEndpoint(
                        get -> get.domain(domain).repository(repository).format(format))
                .repositoryEndpoint();
    }

    /** A fresh token for the repositories of a domain. */
    String token(String domain) {
        return cloud.codeArtifact()
                .getAuthorizationToken(get -> get.domain(domain))
                .authorizationToken();
    }

    /** An application whose deployment group has one instance of its own; all have the same name. */
    void makeFleet(String name) {
        cloud.codeDeploy().createApplication(create -> create.applicationName(name));
        cloud.codeDeploy()
                .createDeploymentGroup(create -> create.applicationName(name)
                        .deploymentGroupName(name)
                        .serviceRoleArn(ROLE)
                        .onPremisesInstanceTagFilters(TagFilter.builder()
                                .key("fleet")
                                .value(name)
                                .type(TagFilterType.KEY_AND_VALUE)
                                .build()));
        cloud.codeDeploy()
                .registerOnPremisesInstance(
                        register -> register.instanceName(name).iamUserArn("arn:aws:iam::000000000000:user/" + name));
        cloud.codeDeploy()
                .addTagsToOnPremisesInstances(add -> add.instanceNames(name)
                        .tags(Tag.builder().key("fleet").value(name).build()));
    }

    /** The tag of an object; that of one sent in parts ends with a dash and their number. */
    String eTag(String bucket, String key) {
        return cloud.s3()
                .headObject(head -> head.bucket(bucket).key(key))
                .eTag()
                .replace("\"", "");
    }

    @Override
    public void close() {
        cloud.close();
    }
}
