package io.github.codesuite.benchmark;

import java.util.ArrayList;
import java.util.List;

/**
 * One way to bring a reactor to a repository.
 *
 * @param isPublish whether it is this plugin's goal; otherwise maven-deploy-plugin
 * @param options of Maven
 * @param goal how many times faster {@code publish} is to be; 0 for no goal
 */
record Contender(String name, boolean isPublish, List<String> options, double goal) {

    private static final String DEPLOY = "maven-deploy-plugin 3.1.4";
    private static final String ALL_CHECKSUMS = "-Daether.checksums.algorithms=SHA-512,SHA-256,SHA-1,MD5";

    Contender {
        options = List.copyOf(options);
    }

    static Contender publish() {
        return new Contender("publish", true, List.of("-Ppublish"), 0);
    }

    /** maven-deploy-plugin as it is, with the two checksums that Maven makes on its own: .md5 and .sha1. */
    static Contender plain() {
        return new Contender(DEPLOY, false, List.of(), 8);
    }

    static Contender atEnd() {
        return new Contender(DEPLOY + ", deployAtEnd", false, List.of("-DdeployAtEnd=true"), 5);
    }

    static Contender threaded() {
        return new Contender(DEPLOY + ", -T8", false, List.of("-T8"), 1.5);
    }

    /** The same with the four checksums that publish sends, so that both send the same requests. */
    Contender withAllChecksums() {
        List<String> more = new ArrayList<>(options);
        more.add(ALL_CHECKSUMS);
        return new Contender(name + ", four checksums", isPublish, more, goal);
    }

    boolean sendsAllChecksums() {
        return isPublish || options.contains(ALL_CHECKSUMS);
    }

    /** The arguments of a build that ends with the reactor in a repository. */
    List<String> arguments(SlowCloud cloud) {
        List<String> arguments = new ArrayList<>(options);
        arguments.add("deploy");
        if (isPublish) {
            arguments.addAll(List.of(
                    "-Dcodesuite.target=aws",
                    "-Dcodesuite.region=local-1",
                    "-Dcodesuite.endpoint=" + cloud.address(),
                    "-Dcodesuite.codeArtifact.domain=" + SlowCloud.DOMAIN,
                    "-Dcodesuite.codeArtifact.repository=" + SlowCloud.REPOSITORY));
        } else {
            arguments.add("-DaltDeploymentRepository=slow::" + cloud.repository());
        }
        return arguments;
    }
}
