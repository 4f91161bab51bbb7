package io.github.codesuite.local.codeartifact;

import io.github.codesuite.aws.HttpTransfer;
import io.github.codesuite.cloud.Transfer;
import io.github.codesuite.poll.Ticker;
import java.nio.file.Path;
import java.time.Duration;

/** Puts a file into a home as an asset, and says what came of it and its size. */
final class BigAsset {

    private BigAsset() {}

    public static void main(String[] arguments) throws Exception {
        Transfer transfer = new HttpTransfer(Duration.ofSeconds(10), Duration.ofSeconds(60));
        try (Repository repository = Repository.open(Path.of(arguments[0]), Ticker.system())) {
            Transfer.Answer answer = transfer.put(
                    repository.endpoint().resolve("com/example/app/1.0/app-1.0.jar"),
                    Path.of(arguments[1]),
                    repository.token());
            System.out.println(
                    answer.status() + " " + repository.assets("1.0").get(0).size());
        }
    }
}
