package io.github.codesuite.failure;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/** The table of what goes wrong before a service answers: credentials, names, connections, proxies. Immutable. */
final class ClientRemedies {

    /** A row of the table; the first that applies to an exception or to one of its causes decides. */
    private record Row(Predicate<Throwable> applies, Remedy remedy) {}

    private static final List<Row> TABLE = List.of(
            new Row(
                    AbortedException.class::isInstance,
                    Remedy.ask("the call was interrupted", "", "what it had started may still run; run it again")),
            new Row(
                    says(" 407"),
                    Remedy.ask(
                            "the proxy wants other credentials",
                            "<proxy> in settings.xml",
                            "check its username and password; Java sends them for https only with"
                                    + " MAVEN_OPTS=-Djdk.http.auth.tunneling.disabledSchemes=")),
            new Row(
                    says("tunnel through proxy"),
                    Remedy.ask(
                            "the proxy did not let the connection through",
                            "<proxy> and <nonProxyHosts> in settings.xml",
                            "allow *.amazonaws.com:443 in the proxy")),
            new Row(
                    failure -> failure.getClass().getSimpleName().equals("ExpiredTokenException")
                            || says("Token is expired").test(failure),
                    Remedy.ask(
                            "the sign-in of this profile has expired",
                            "codesuite.profile",
                            "aws sso login --profile <profile>")),
            new Row(
                    says("Unable to load credentials"),
                    Remedy.ask(
                            "no credentials were found; asked were, in this order: system properties, environment"
                                    + " variables, web identity, profile, container, instance",
                            "codesuite.profile",
                            "aws configure sso, or set AWS_PROFILE")),
            new Row(
                    says("contained no credentials for profile"),
                    Remedy.ask("the profile has no credentials", "codesuite.profile", "aws configure list-profiles")),
            new Row(
                    UnknownHostException.class::isInstance,
                    Remedy.ask(
                            "the name cannot be resolved: no network, or no such region or endpoint",
                            "codesuite.region, codesuite.endpoint, <proxy> in settings.xml",
                            "check the name and the network")),
            new Row(
                    SSLException.class::isInstance,
                    Remedy.ask(
                            "the certificate is not trusted; something between here and AWS may open the connection",
                            "",
                            "import that CA: MAVEN_OPTS=-Djavax.net.ssl.trustStore=<file>")),
            new Row(
                    ConnectException.class::isInstance,
                    Remedy.ask(
                            "nothing accepts connections there",
                            "codesuite.endpoint, <proxy> in settings.xml",
                            "check that the endpoint or the proxy is running")),
            new Row(
                    failure -> failure instanceof SocketTimeoutException
                            || failure instanceof ApiCallTimeoutException
                            || failure instanceof ApiCallAttemptTimeoutException,
                    Remedy.ask(
                            "no answer came in time",
                            "codesuite.endpoint, <proxy> in settings.xml",
                            "what was asked for may still happen: look before asking again")),
            new Row(
                    failure -> failure.getClass().getSimpleName().contains("JsonParse")
                            || says("Unable to unmarshall response").test(failure)
                            || says("without an ETag").test(failure),
                    Remedy.ask(
                            "what answered is not AWS",
                            "codesuite.endpoint, <proxy> in settings.xml",
                            "open https://aws.amazon.com in a browser: the network may ask for a sign-in")));

    private ClientRemedies() {}

    static Remedy of(SdkException failure) {
        List<Throwable> chain = Stream.iterate((Throwable) failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .toList();
        return TABLE.stream()
                .filter(row -> chain.stream().anyMatch(row.applies()))
                .map(Row::remedy)
                .findFirst()
                .orElseGet(() -> Remedy.ask("", "", "run it again with -e to see where it came from"));
    }

    private static Predicate<Throwable> says(String words) {
        return failure -> failure.getMessage() != null && failure.getMessage().contains(words);
    }
}
