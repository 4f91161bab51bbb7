package io.github.codesuite.local.codeartifact;

import io.github.codesuite.cloud.PublicSources;
import io.github.codesuite.local.codeartifact.group.PackageGroups;
import io.github.codesuite.local.codeartifact.maven.MavenIndex;
import io.github.codesuite.local.codeartifact.maven.MavenPublic;
import io.github.codesuite.local.codeartifact.maven.MavenReading;
import io.github.codesuite.local.codeartifact.maven.MavenRepositories;
import io.github.codesuite.local.codeartifact.maven.MavenSite;
import io.github.codesuite.local.codeartifact.npm.DistTags;
import io.github.codesuite.local.codeartifact.npm.NpmPublic;
import io.github.codesuite.local.codeartifact.npm.NpmPublishing;
import io.github.codesuite.local.codeartifact.npm.NpmReading;
import io.github.codesuite.local.codeartifact.npm.NpmSite;
import io.github.codesuite.local.codeartifact.pypi.PypiPublic;
import io.github.codesuite.local.codeartifact.pypi.PypiPublishing;
import io.github.codesuite.local.codeartifact.pypi.PypiReading;
import io.github.codesuite.local.codeartifact.pypi.PypiSite;
import io.github.codesuite.local.codeartifact.site.PackageSite;
import io.github.codesuite.local.codeartifact.site.RepositorySite;
import io.github.codesuite.local.codeartifact.site.Tokens;
import io.github.codesuite.local.codeartifact.store.Catalogue;
import io.github.codesuite.local.codeartifact.store.Folders;
import io.github.codesuite.local.codeartifact.store.Ingestion;
import io.github.codesuite.local.codeartifact.store.PackageId;
import io.github.codesuite.local.codeartifact.store.PackageStore;
import io.github.codesuite.local.codeartifact.store.Publishing;
import io.github.codesuite.local.codeartifact.store.Uploads;
import io.github.codesuite.local.codeartifact.upstream.ExternalConnections;
import io.github.codesuite.local.codeartifact.upstream.OriginPolicy;
import io.github.codesuite.local.codeartifact.upstream.Upstreams;
import io.github.codesuite.poll.Ticker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;

/** The parts of the service, put together; plain Java without the SDK. */
record Engine(
        Tokens tokens,
        Catalogue catalogue,
        PackageGroups groups,
        PackageStore store,
        Publishing publishing,
        Uploads uploads,
        Versions versions,
        Copying copying,
        RepositorySite site) {

    static Engine open(Path folder, PublicSources sources, Ticker ticker, SecureRandom random) {
        Folders folders = new Folders(folder.toAbsolutePath().normalize());
        Tokens tokens = new Tokens(folders.tokens(), ticker, random);
        Catalogue catalogue = new Catalogue(folders, ticker);
        PackageGroups groups = new PackageGroups(folders, catalogue, ticker);
        PackageStore store = new PackageStore(folders, catalogue, ticker);
        MavenIndex index = new MavenIndex(folders);
        OriginPolicy policy = GroupRules.origins(groups, OriginPolicy.recorded(store));
        Uploads uploads = new Uploads(folders, ticker);
        MavenPublic maven = new MavenPublic(uploads, ticker);
        NpmPublic npm = new NpmPublic(uploads, ticker);
        PypiPublic pypi = new PypiPublic(uploads, ticker);
        Upstreams upstreams = new Upstreams(
                catalogue,
                store,
                policy,
                new ExternalConnections(sources),
                Map.of(PackageId.MAVEN, maven, PackageId.NPM, npm, PackageId.PYPI, pypi),
                new Ingestion(folders),
                index);
        Publishing publishing = new Publishing(folders, store, GroupRules.publishing(groups, upstreams), ticker);
        Versions versions = new Versions(folders, store, index, ticker);
        Copying copying = new Copying(store, upstreams, new Transplant(folders, store), index);
        Map<String, PackageSite> formats = Map.of(
                PackageId.MAVEN,
                new MavenSite(
                        new MavenRepositories(folders, store, publishing, uploads, index),
                        new MavenReading(store, upstreams, maven, index)),
                PackageId.NPM,
                new NpmSite(
                        new NpmPublishing(store, publishing, uploads, upstreams, npm),
                        new NpmReading(store, upstreams, npm),
                        new DistTags(store)),
                PackageId.PYPI,
                new PypiSite(new PypiPublishing(store, publishing, uploads), new PypiReading(store, upstreams, pypi)));
        RepositorySite site = new RepositorySite(tokens, catalogue, formats);
        sweep(uploads);
        return new Engine(tokens, catalogue, groups, store, publishing, uploads, versions, copying, site);
    }

    private static void sweep(Uploads uploads) {
        try {
            uploads.sweep();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
