package io.github.codesuite.value;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The endpoint of a repository, as GetRepositoryEndpoint gives it. It is recognised by its whole URL: nothing that only looks
 * like one is, for whoever is recognised is sent a token.
 *
 * @param host in lower case, with its port where that is not the usual one
 * @param owner the account of the domain; a cloud that is served on this machine does not name it
 * @param region that of the host, where it is AWS's
 * @param format such as {@code maven}
 */
public record CodeArtifactEndpoint(
        String host, String domain, Optional<String> owner, Optional<String> region, String format, String repository) {

    /** CodeArtifact's rule for names of domains (AWS API reference, CreateDomain). */
    private static final String DOMAIN = "[a-z][a-z0-9-]{0,48}[a-z0-9]";

    /** And of repositories (CreateRepository). */
    private static final String REPOSITORY = "[A-Za-z0-9][A-Za-z0-9._-]{1,99}";

    /**
     * {@code <domain>-<owner>.d.codeartifact.<region>.<suffix>}. The suffix is that of the region's partition; hosts for IPv6 end
     * in {@code on.aws} and are written with and without the {@code d}. A domain's name may have more in it than the API takes today:
     * what stands before AWS's own name is always AWS's.
     */
    private static final Pattern HOST = Pattern.compile("([a-z0-9][a-z0-9.-]{0,49})-(\\d{12})(?:"
            + "\\.d\\.codeartifact\\.(cn-[a-z]+-\\d)\\.amazonaws\\.com\\.cn"
            + "|\\.d\\.codeartifact\\.(eusc-[a-z]+(?:-[a-z]+)*-\\d)\\.amazonaws\\.eu"
            + "|\\.d\\.codeartifact\\.((?!cn-|eusc-)[a-z]{2}(?:-[a-z]+)+-\\d)\\.amazonaws\\.com"
            + "|(?:\\.d)?\\.codeartifact\\.((?!cn-|eusc-)[a-z]{2}(?:-[a-z]+)+-\\d)\\.on\\.aws)");

    private static final Pattern PATH = Pattern.compile("/([a-z]+)/(" + REPOSITORY + ")/?");
    private static final Pattern SERVED_PATH = Pattern.compile("/([a-z]+)/(" + DOMAIN + ")/(" + REPOSITORY + ")/?");

    /** The endpoint on AWS that a URL is; empty where it is none. */
    public static Optional<CodeArtifactEndpoint> parse(String url) {
        return uri(url).filter(uri ->
                        "https".equalsIgnoreCase(uri.getScheme()) && (uri.getPort() == -1 || uri.getPort() == 443))
                .flatMap(CodeArtifactEndpoint::onAws);
    }

    /**
     * The endpoint of a cloud that is served on this machine, which has the domain in the path.
     *
     * @param served where it is served; the URL must have exactly its host and port
     */
    public static Optional<CodeArtifactEndpoint> parse(String url, URI served) {
        return uri(url).filter(uri -> PlainHttp.isAllowed(served) && "http".equals(served.getScheme()))
                .filter(uri -> place(uri).equals(place(served)))
                .flatMap(uri -> onThisMachine(uri, served));
    }

    /** The domain as a policy names it. */
    public String domainArn() {
        String region = this.region.orElse("local-1");
        String partition = region.startsWith("cn-")
                ? "aws-cn"
                : region.startsWith("us-gov-") ? "aws-us-gov" : region.startsWith("eusc-") ? "aws-eusc" : "aws";
        return "arn:" + partition + ":codeartifact:" + region + ":" + owner.orElse("000000000000") + ":domain/"
                + domain;
    }

    private static Optional<CodeArtifactEndpoint> onAws(URI uri) {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        Matcher name = HOST.matcher(host);
        Matcher path = PATH.matcher(uri.getRawPath());
        if (!name.matches() || !path.matches()) {
            return Optional.empty();
        }
        return Optional.of(new CodeArtifactEndpoint(
                host, name.group(1), Optional.of(name.group(2)), region(name), path.group(1), path.group(2)));
    }

    private static Optional<CodeArtifactEndpoint> onThisMachine(URI uri, URI served) {
        Matcher path = SERVED_PATH.matcher(uri.getRawPath());
        return path.matches()
                ? Optional.of(new CodeArtifactEndpoint(
                        served.getAuthority(),
                        path.group(2),
                        Optional.empty(),
                        Optional.empty(),
                        path.group(1),
                        path.group(3)))
                : Optional.empty();
    }

    private static Optional<String> region(Matcher name) {
        for (int group = 3; group <= name.groupCount(); group++) {
            if (name.group(group) != null) {
                return Optional.of(name.group(group));
            }
        }
        return Optional.empty();
    }

    /** A URI of a server and a path, and of nothing else. */
    private static Optional<URI> uri(String url) {
        try {
            return Optional.of(new URI(url.trim()))
                    .filter(uri -> uri.getScheme() != null && uri.getHost() != null && uri.getRawPath() != null)
                    .filter(uri -> uri.getRawUserInfo() == null && uri.getRawQuery() == null)
                    .filter(uri -> uri.getRawFragment() == null);
        } catch (URISyntaxException notOne) {
            return Optional.empty();
        }
    }

    private static String place(URI uri) {
        return uri.getScheme() + "://" + uri.getHost() + ":" + uri.getPort();
    }
}
