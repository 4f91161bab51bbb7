package io.github.codesuite.serve;

import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.cloud.PublicSources;
import io.github.codesuite.local.LocalAws;
import io.github.codesuite.local.LocalHome;
import io.github.codesuite.local.codeartifact.RepositoryServer;
import io.github.codesuite.local.net.LoopbackReply;
import io.github.codesuite.local.net.LoopbackRequest;
import io.github.codesuite.local.net.LoopbackSite;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.value.Lazy;
import io.github.codesuite.wire.AwsSite;
import io.github.codesuite.wire.signature.AccessKey;
import java.io.IOException;
import java.util.function.Supplier;

/**
 * All of a home behind one port: a request with a signature is for AWS's services, any other for the package repositories.
 * Each of the two is made when somebody first asks for it.
 */
final class HomeSite implements LoopbackSite {

    private final Lazy<LoopbackSite> services;
    private final Lazy<LoopbackSite> repositories;

    HomeSite(LocalHome home, PublicSources sources, Supplier<Cloud> cloud, Ticker ticker) {
        this.services = new Lazy<>(() -> AwsSite.of(cloud.get(), key(home), ticker));
        this.repositories = new Lazy<>(() -> RepositoryServer.site(home.codeArtifact(), sources, ticker));
    }

    @Override
    public LoopbackReply answer(LoopbackRequest request) throws IOException {
        return (AwsSite.isSigned(request) ? services : repositories).get().answer(request);
    }

    private static AccessKey key(LocalHome home) {
        LocalAws.Key key = new LocalAws(home).key();
        return new AccessKey(key.id(), key.secret());
    }
}
