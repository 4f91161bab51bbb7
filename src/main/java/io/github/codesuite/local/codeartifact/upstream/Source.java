package io.github.codesuite.local.codeartifact.upstream;

import io.github.codesuite.cloud.Download;
import io.github.codesuite.cloud.PublicRepository;
import io.github.codesuite.local.codeartifact.store.Refusal;
import io.github.codesuite.value.PlainHttp;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** A public repository that may be asked. What it does not answer is a refusal, and never an empty answer. */
public final class Source {

    private interface Question<T> {
        T ask() throws IOException, InterruptedException;
    }

    private final PublicRepository repository;
    private final URI url;
    private final Download download;

    Source(PublicRepository repository, URI url, Download download) {
        this.repository = repository;
        this.url = url;
        this.download = download;
    }

    public String connection() {
        return repository.connection();
    }

    public URI url() {
        return url;
    }

    /** Reads a file below the repository's URL; empty where there is none. */
    public <T> Optional<T> get(String path, Download.Reader<T> reader) {
        return get(url.resolve(path), reader);
    }

    /** Reads a file that the repository names by its URL; empty where there is none. */
    public <T> Optional<T> get(URI file, Download.Reader<T> reader) {
        return asked(() -> download.get(file, reader));
    }

    /**
     * Reads a file that a document of the repository links to; empty where there is none.
     *
     * @param limit of its length
     */
    public <T> Optional<T> file(URI file, long limit, Download.Reader<T> reader) {
        return get(
                file,
                (body, lastModified) -> reader.read(
                        new Bounded(body, limit, () -> damaged(file + ", which is too long")), lastModified));
    }

    private <T> T asked(Question<T> question) {
        try {
            return question.ask();
        } catch (IOException failure) {
            throw Refusal.unreachable(
                    "the external connection " + connection() + " could not be asked: " + failure.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Refusal.unreachable("interrupted while the external connection " + connection() + " was asked");
        }
    }

    /**
     * A document below the repository's URL; empty where there is none.
     *
     * @param accept the media types that will do
     * @param limit of its length
     */
    public Optional<byte[]> document(String path, String accept, int limit) {
        Optional<byte[]> document = asked(
                () -> download.get(url.resolve(path), accept, (body, lastModified) -> body.readNBytes(limit + 1)));
        if (document.filter(octets -> octets.length > limit).isPresent()) {
            throw damaged(path + ", which has more than the " + limit + " bytes that are read of a document");
        }
        return document;
    }

    /**
     * Where a link of a document leads to. It may lead to another host, but over https; plain http leads only from this machine to
     * this machine.
     *
     * @param page which has the link
     */
    public URI linked(URI page, String link) {
        try {
            URI target = page.resolve(new URI(link));
            boolean isPlainAllowed = "http".equalsIgnoreCase(url.getScheme());
            boolean isHttps = "https".equalsIgnoreCase(target.getScheme());
            if (PlainHttp.isAllowed(target) && target.getUserInfo() == null && (isHttps || isPlainAllowed)) {
                return target;
            }
        } catch (URISyntaxException notOne) {
            throw damaged("the link \"" + printable(link) + "\", which is none");
        }
        throw damaged("the link \"" + printable(link) + "\", which is not https");
    }

    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }

    /** What came is not what the repository says it is. */
    public Refusal damaged(String what) {
        return Refusal.unreachable("the external connection " + connection() + " sent " + what + "; nothing was kept");
    }
}
