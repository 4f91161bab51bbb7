package io.github.codesuite.stage.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.codesuite.cloud.Transfer;
import io.github.codesuite.cloud.UnexpectedStatus;
import io.github.codesuite.value.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PacedTransferTest {

    private static final URI TARGET = URI.create("http://127.0.0.1/app.jar");
    private static final Secret TOKEN = Secret.of("token");

    private final Lanes lanes = new Lanes(8);

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void aThrottledRequestClosesHalfOfTheLanes(int status) throws Exception {
        Transfer paced = new PacedTransfer(new Answering(status), lanes);
        assertThat(paced.put(TARGET, new byte[0], TOKEN).status()).isEqualTo(status);
        assertThat(lanes.open()).isEqualTo(4);
        assertThatExceptionOfType(UnexpectedStatus.class).isThrownBy(() -> paced.get(TARGET, TOKEN));
        assertThat(lanes.open()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 409, 500})
    void noOtherAnswerDoes(int status) throws Exception {
        new PacedTransfer(new Answering(status), lanes).put(TARGET, Path.of("app.jar"), TOKEN);
        assertThat(lanes.open()).isEqualTo(8);
    }

    @Test
    void aRequestWithoutAnAnswerLeavesItsLane() throws Exception {
        Lanes one = new Lanes(1);
        Transfer paced = new PacedTransfer(new Answering(0), one);
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> paced.put(TARGET, new byte[0], TOKEN));
        assertThat(one.take()).isZero();
    }

    /** Answers all requests alike; 0 stands for none. */
    private record Answering(int status) implements Transfer {

        @Override
        public Answer put(URI target, Path file, Secret token) throws IOException {
            return answer();
        }

        @Override
        public Answer put(URI target, byte[] body, Secret token) throws IOException {
            return answer();
        }

        @Override
        public Answer putAsBearer(URI target, Content content, Secret token) throws IOException {
            return answer();
        }

        @Override
        public Answer post(URI target, Content content, Secret token) throws IOException {
            return answer();
        }

        @Override
        public Optional<byte[]> get(URI source, Secret token) throws IOException {
            throw new UnexpectedStatus("GET " + source, answer());
        }

        private Answer answer() throws IOException {
            if (status == 0) {
                throw new IOException("connection reset");
            }
            return new Answer(status, "");
        }
    }
}
