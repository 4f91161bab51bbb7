package io.github.codesuite.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The proxy itself: faults happen to the calls that are named, and all others arrive. */
class FaultProxyTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void countsWhatCameAndWhatArrived() throws Exception {
        try (FaultProxy proxy =
                echo().once("POST /a", Fault.dropReply()).always("POST /b", Fault.answer(Answers.html()))) {
            assertThatThrownBy(() -> post(proxy, "/a")).isInstanceOf(IOException.class);
            assertThat(post(proxy, "/a").body()).isEqualTo("echo body");
            assertThat(post(proxy, "/b").body()).contains("airport");

            assertThat(proxy.sent("POST /a")).isEqualTo(2);
            assertThat(proxy.reached("POST /a")).isEqualTo(2);
            assertThat(proxy.sent("POST /b")).isEqualTo(1);
            assertThat(proxy.reached("POST /b")).isZero();
        }
    }

    @Test
    void deliversTwiceAndAnswersOnce() throws Exception {
        try (FaultProxy proxy = echo().always(".*", Fault.deliverTwice())) {
            assertThat(post(proxy, "/a").body()).isEqualTo("echo body");
            assertThat(proxy.sent(".*")).isEqualTo(1);
            assertThat(proxy.reached(".*")).isEqualTo(2);
        }
    }

    @Test
    void breaksAReplyWhereItIsToldTo() {
        try (FaultProxy proxy = echo().calls(".*", 1, 1, Fault.breakBodyAt(3))
                .calls(".*", 1, 1, Fault.resetReplyAt(5))
                .calls(".*", 1, 1, Fault.resetRequestAt(2))) {
            for (int call = 0; call < 3; call++) {
                assertThatThrownBy(() -> post(proxy, "/a")).isInstanceOf(IOException.class);
            }
            assertThat(proxy.reached(".*")).isEqualTo(2);
        }
    }

    @Test
    void endsWhatItHoldsWhenItIsClosed() {
        FaultProxy proxy = echo().always(".*", Fault.blackHole());
        assertThatThrownBy(() -> client.send(
                        request(proxy, "/a").timeout(Duration.ofMillis(200)).build(),
                        HttpResponse.BodyHandlers.ofString()))
                .isInstanceOf(IOException.class);
        proxy.close();
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("fault-proxy"));
    }

    private HttpResponse<String> post(FaultProxy proxy, String path) throws IOException, InterruptedException {
        return client.send(request(proxy, path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(FaultProxy proxy, String path) {
        return HttpRequest.newBuilder(URI.create(proxy.uri() + path))
                .version(HttpClient.Version.HTTP_1_1)
                .POST(HttpRequest.BodyPublishers.ofString("body"));
    }

    private static FaultProxy echo() {
        return new FaultProxy(request -> Reply.of(200, "text/plain", "echo " + request.text()));
    }
}
