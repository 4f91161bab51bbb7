package io.github.codesuite.local.codeartifact;

import io.github.codesuite.poll.Ticker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;

/** The parts of the service, put together; plain Java without the SDK. */
record Engine(
        Tokens tokens,
        Catalogue catalogue,
        PackageStore store,
        Publishing publishing,
        Uploads uploads,
        Versions versions,
        RepositorySite site) {

    static Engine open(Path folder, Ticker ticker, SecureRandom random) {
        Folders folders = new Folders(folder.toAbsolutePath().normalize());
        Tokens tokens = new Tokens(folders.tokens(), ticker, random);
        Catalogue catalogue = new Catalogue(folders, ticker);
        PackageStore store = new PackageStore(folders, catalogue);
        Publishing publishing = new Publishing(folders, store, ticker);
        Uploads uploads = new Uploads(folders, ticker);
        MavenIndex index = new MavenIndex(folders);
        Versions versions = new Versions(folders, store, index, ticker);
        RepositorySite site = new RepositorySite(
                tokens,
                catalogue,
                new MavenRepositories(folders, store, publishing, uploads, index),
                new MavenReading(store, index));
        sweep(uploads);
        return new Engine(tokens, catalogue, store, publishing, uploads, versions, site);
    }

    private static void sweep(Uploads uploads) {
        try {
            uploads.sweep();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
