package io.github.codesuite.wire;

import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.local.net.LoopbackRequest;
import io.github.codesuite.wire.codec.Endpoint;
import io.github.codesuite.wire.s3.S3Dialect;
import io.github.codesuite.wire.signature.SignatureCheck;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.codeartifact.CodeartifactClient;
import software.amazon.awssdk.services.codebuild.CodeBuildClient;
import software.amazon.awssdk.services.codedeploy.CodeDeployClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sts.StsClient;

/** The services of a cloud, by their names in a signature's scope; immutable. */
final class Services {

    private final Map<String, Service> byScope;
    private final Service s3;

    private Services(List<Service> services, Service s3) {
        this.byScope = services.stream().collect(Collectors.toUnmodifiableMap(Service::scope, Function.identity()));
        this.s3 = s3;
    }

    static Services of(Cloud cloud) {
        Service s3 = new Service("s3", Endpoint.restXml("s3", S3Client.class, new S3Dialect()), cloud::s3);
        return new Services(
                List.of(
                        new Service("codebuild", Endpoint.json("codebuild", CodeBuildClient.class), cloud::codeBuild),
                        new Service(
                                "codedeploy", Endpoint.json("codedeploy", CodeDeployClient.class), cloud::codeDeploy),
                        new Service("logs", Endpoint.json("logs", CloudWatchLogsClient.class), cloud::logs),
                        new Service(
                                "codeartifact",
                                Endpoint.restJson("codeartifact", CodeartifactClient.class),
                                cloud::codeArtifact),
                        new Service("sts", Endpoint.query("sts", StsClient.class), cloud::sts),
                        s3),
                s3);
    }

    Optional<Service> find(String scope) {
        return Optional.ofNullable(byScope.get(scope));
    }

    /** The service in whose protocol to refuse a request whose signature does not hold, or names none of them. */
    Service likeliest(LoopbackRequest request) {
        return SignatureCheck.claimedService(request).flatMap(this::find).orElseGet(() -> spoken(request));
    }

    private Service spoken(LoopbackRequest request) {
        String type = request.header("content-type").orElse("");
        if (request.header("x-amz-target").isPresent()) {
            return byScope.getOrDefault("codebuild", s3);
        } else if (type.startsWith("application/x-www-form-urlencoded")) {
            return byScope.getOrDefault("sts", s3);
        }
        return type.startsWith("application/json") ? byScope.getOrDefault("codeartifact", s3) : s3;
    }
}
