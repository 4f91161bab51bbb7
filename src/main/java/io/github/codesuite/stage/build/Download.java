package io.github.codesuite.stage.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * An object on its way into a file. Where it breaks off, the SDK begins anew with the whole file; somebody hears meanwhile that
 * it goes on.
 */
final class Download implements ResponseTransformer<GetObjectResponse, Path> {

    private static final int BUFFER = 64 * 1024;

    private final Path file;
    private final Runnable meanwhile;

    /** @param meanwhile called for each piece that has come */
    Download(Path file, Runnable meanwhile) {
        this.file = file;
        this.meanwhile = meanwhile;
    }

    @Override
    public Path transform(GetObjectResponse response, AbortableInputStream content) throws IOException {
        long arrived = 0;
        byte[] buffer = new byte[BUFFER];
        try (OutputStream output = Files.newOutputStream(file)) {
            for (int count = read(content, buffer); count >= 0; count = read(content, buffer)) {
                output.write(buffer, 0, count);
                arrived += count;
                meanwhile.run();
            }
        }
        Long announced = response.contentLength();
        if (announced != null && announced != arrived) {
            throw RetryableException.create("of " + announced + " bytes only " + arrived + " have come");
        }
        return file;
    }

    /** What cannot be written is not better the next time; what cannot be read may be. */
    private static int read(InputStream content, byte[] buffer) {
        try {
            return content.read(buffer);
        } catch (IOException broken) {
            throw RetryableException.create("the download broke off", broken);
        }
    }
}
