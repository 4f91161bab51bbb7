package io.github.codesuite.aws;

import io.github.codesuite.cloud.Transfer.ChangedContent;
import io.github.codesuite.cloud.Transfer.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import org.jspecify.annotations.Nullable;

/** A content as the body of a request: opened for each attempt, read as it is sent, its length told before. */
final class StreamedBody {

    private StreamedBody() {}

    static BodyPublisher of(Content content) {
        return BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> open(content)), content.length());
    }

    /** Reports what a content itself has said, and not how the connection ended because of it. */
    static void throwIfChanged(Throwable failure) throws ChangedContent {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ChangedContent changed) {
                throw changed;
            }
        }
    }

    private static InputStream open(Content content) {
        try {
            return content.opening().open();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
