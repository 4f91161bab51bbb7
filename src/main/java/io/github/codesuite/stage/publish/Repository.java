package io.github.codesuite.stage.publish;

import io.github.codesuite.cloud.Transfer;
import io.github.codesuite.cloud.Transfer.Answer;
import io.github.codesuite.cloud.Transfer.Content;
import io.github.codesuite.cloud.UnexpectedStatus;
import io.github.codesuite.failure.StageFailure;
import io.github.codesuite.failure.StageFailure.Kind;
import io.github.codesuite.follow.NextCommands;
import io.github.codesuite.poll.Backoff;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.value.Secret;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;

/**
 * A repository over HTTP, for packages of one format. A PUT or POST of the same bytes is safe to repeat, so it is, where the repository or the network has
 * trouble; a refused token is replaced once. Thread-safe.
 */
final class Repository {

    /** One attempt to send something. */
    private interface Attempt {
        Answer send(Secret token) throws IOException, InterruptedException;
    }

    /** What an attempt sends. */
    private interface Sending {
        Answer send() throws IOException, InterruptedException;
    }

    private static final int ATTEMPTS = 6;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);

    private final URI endpoint;
    private final Transfer transfer;
    private final Authorization authorization;
    private final Ticker ticker;
    private final PublishNarration narration;
    private final NextCommands next;

    Repository(
            URI endpoint,
            Transfer transfer,
            Authorization authorization,
            Ticker ticker,
            PublishNarration narration,
            NextCommands next) {
        this.endpoint = endpoint;
        this.transfer = transfer;
        this.authorization = authorization;
        this.ticker = ticker;
        this.narration = narration;
        this.next = next;
    }

    /**
     * @throws Refused if trying again cannot help
     * @throws FileChanged if the file is not any more what was compared
     */
    void putAsset(String path, PlannedAsset asset) throws InterruptedException {
        put(path, token -> {
            asset.verify();
            Answer answer = transfer.put(endpoint.resolve(path), asset.file().file(), token);
            asset.verify();
            return answer;
        });
    }

    /** @throws Refused if trying again cannot help */
    void putDocument(String path, byte[] document) throws InterruptedException {
        put(path, token -> transfer.put(endpoint.resolve(path), document, token));
    }

    /** Where it is. */
    URI endpoint() {
        return endpoint;
    }

    /**
     * Puts what npm's client would.
     *
     * @param asset that it is made of
     * @throws Refused if trying again cannot help
     * @throws FileChanged if the asset's file is not any more what was compared
     */
    void putPackage(String path, PlannedAsset asset, Content content) throws InterruptedException {
        send(
                "PUT",
                path + "/" + asset.name(),
                token -> unchanged(asset, () -> transfer.putAsBearer(endpoint.resolve(path), content, token)));
    }

    /** Posts what twine would; otherwise as {@link #putPackage}. */
    void postPackage(PlannedAsset asset, Content content) throws InterruptedException {
        send("POST", asset.name(), token -> unchanged(asset, () -> transfer.post(endpoint, content, token)));
    }

    private static Answer unchanged(PlannedAsset asset, Sending sending) throws IOException, InterruptedException {
        try {
            return sending.send();
        } catch (Transfer.ChangedContent changed) {
            throw asset.changedContent()
                    .orElseGet(() -> new FileChanged(asset.file().file(), "was written to"));
        }
    }

    /** A document; empty where there is none. */
    Optional<byte[]> get(String path) throws InterruptedException {
        Backoff backoff = backoff();
        Secret token = authorization.token();
        boolean isRenewed = false;
        for (int number = 1; ; number++) {
            try {
                return transfer.get(endpoint.resolve(path), token);
            } catch (UnexpectedStatus unexpected) {
                if (unexpected.answer().status() == 401 && !isRenewed) {
                    isRenewed = true;
                    token = renewed(token);
                } else {
                    pauseOrRefuse(number, backoff, "GET", path, unexpected.answer());
                }
            } catch (IOException failure) {
                pauseAfter(number, backoff, "GET " + path, failure);
            }
        }
    }

    private void put(String path, Attempt attempt) throws InterruptedException {
        send("PUT", path, attempt);
    }

    private void send(String method, String path, Attempt attempt) throws InterruptedException {
        Backoff backoff = backoff();
        Secret token = authorization.token();
        boolean isRenewed = false;
        for (int number = 1; ; number++) {
            try {
                Answer answer = attempt.send(token);
                if (answer.isSuccess()) {
                    return;
                }
                if (answer.status() == 401 && !isRenewed) {
                    isRenewed = true;
                    token = renewed(token);
                } else {
                    pauseOrRefuse(number, backoff, method, path, answer);
                }
            } catch (IOException failure) {
                pauseAfter(number, backoff, method + " " + path, failure);
            }
        }
    }

    private Secret renewed(Secret refused) {
        Secret token = authorization.insteadOf(refused);
        narration.tokenRenewed();
        return token;
    }

    private void pauseOrRefuse(int number, Backoff backoff, String method, String path, Answer answer)
            throws InterruptedException {
        boolean isPassing = answer.status() == 429 || answer.status() / 100 == 5;
        if (!isPassing || number >= ATTEMPTS) {
            throw new Refused(method, path, answer);
        }
        pause(backoff, method + " " + path, "status " + answer.status());
    }

    private void pauseAfter(int number, Backoff backoff, String what, IOException failure) throws InterruptedException {
        String why = String.valueOf(failure.getMessage());
        if (number >= ATTEMPTS) {
            throw new StageFailure(
                    Kind.COULD_NOT_ASK,
                    what + " of " + endpoint,
                    why + " (" + ATTEMPTS + " attempts); check the network, what has arrived is not sent again",
                    "",
                    next.again(),
                    failure);
        }
        pause(backoff, what, why);
    }

    private void pause(Backoff backoff, String what, String why) throws InterruptedException {
        Duration delay = backoff.next();
        narration.tryingAgain(what, why, delay);
        ticker.sleep(delay);
    }

    private static Backoff backoff() {
        return new Backoff(FIRST_PAUSE, LONGEST_PAUSE, new Random());
    }
}
