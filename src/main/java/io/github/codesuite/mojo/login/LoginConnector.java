package io.github.codesuite.mojo.login;

import io.github.codesuite.failure.StageFailure;
import io.github.codesuite.value.Secret;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.spi.connector.ArtifactDownload;
import org.eclipse.aether.spi.connector.ArtifactTransfer;
import org.eclipse.aether.spi.connector.ArtifactUpload;
import org.eclipse.aether.spi.connector.MetadataDownload;
import org.eclipse.aether.spi.connector.MetadataTransfer;
import org.eclipse.aether.spi.connector.MetadataUpload;
import org.eclipse.aether.spi.connector.RepositoryConnector;
import org.eclipse.aether.spi.connector.Transfer;
import org.eclipse.aether.transfer.ArtifactTransferException;
import org.eclipse.aether.transfer.MetadataTransferException;
import org.eclipse.aether.transfer.NoRepositoryConnectorException;
import org.jspecify.annotations.Nullable;

/**
 * Transfers to and from a repository of CodeArtifact: the token is asked for when something is really transferred, and what is
 * refused with status 401 is transferred once more with another token. A token that is not to be had fails the transfers that need
 * it, each with the reason.
 */
public final class LoginConnector implements RepositoryConnector {

    /** Opens the way to a repository that has its authentication. */
    public interface Opening {
        RepositoryConnector open(RemoteRepository repository) throws NoRepositoryConnectorException;
    }

    private interface Work<A, M> {
        void through(RepositoryConnector connector, List<A> artifacts, List<M> metadata);
    }

    private final RemoteRepository repository;
    private final Login login;
    private final Opening opening;
    private final Deque<RepositoryConnector> open = new ArrayDeque<>();

    public LoginConnector(RemoteRepository repository, Login login, Opening opening) {
        this.repository = repository;
        this.login = login;
        this.opening = opening;
    }

    @Override
    public void get(
            @Nullable Collection<? extends ArtifactDownload> artifacts,
            @Nullable Collection<? extends MetadataDownload> metadata) {
        transfer(listed(artifacts), listed(metadata), RepositoryConnector::get);
    }

    @Override
    public void put(
            @Nullable Collection<? extends ArtifactUpload> artifacts,
            @Nullable Collection<? extends MetadataUpload> metadata) {
        transfer(listed(artifacts), listed(metadata), RepositoryConnector::put);
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }

    private <A extends ArtifactTransfer, M extends MetadataTransfer> void transfer(
            List<A> artifacts, List<M> metadata, Work<A, M> work) {
        try {
            Secret token = login.token();
            work.through(with(token), artifacts, metadata);
            transferAgain(refused(artifacts), refused(metadata), token, work);
        } catch (StageFailure | NoRepositoryConnectorException failure) {
            fail(artifacts, metadata, new NotLoggedIn(failure));
        }
    }

    private <A extends ArtifactTransfer, M extends MetadataTransfer> void transferAgain(
            List<A> artifacts, List<M> metadata, Secret refused, Work<A, M> work)
            throws NoRepositoryConnectorException {
        if (artifacts.isEmpty() && metadata.isEmpty()) {
            return;
        }
        Optional<Secret> other;
        try {
            other = login.insteadOf(refused);
        } catch (StageFailure none) {
            fail(artifacts, metadata, new NotLoggedIn(none));
            return;
        }
        if (other.isPresent()) {
            forget(artifacts, metadata);
            work.through(with(other.get()), artifacts, metadata);
        }
    }

    private RepositoryConnector with(Secret token) throws NoRepositoryConnectorException {
        RepositoryConnector connector = opening.open(new RemoteRepository.Builder(repository)
                .setAuthentication(new TokenAuthentication(token))
                .build());
        open.push(connector);
        return connector;
    }

    private void fail(
            List<? extends ArtifactTransfer> artifacts, List<? extends MetadataTransfer> metadata, Exception failure) {
        artifacts.forEach(
                each -> each.setException(new ArtifactTransferException(each.getArtifact(), repository, failure)));
        metadata.forEach(
                each -> each.setException(new MetadataTransferException(each.getMetadata(), repository, failure)));
    }

    @SuppressWarnings("NullAway") // the resolver's word for a transfer without an exception
    private static void forget(List<? extends ArtifactTransfer> artifacts, List<? extends MetadataTransfer> metadata) {
        artifacts.forEach(each -> each.setException(null));
        metadata.forEach(each -> each.setException(null));
    }

    private static <T extends Transfer> List<T> refused(List<T> transfers) {
        return transfers.stream()
                .filter(each -> Unauthorized.is(each.getException()))
                .toList();
    }

    private static <T> List<T> listed(@Nullable Collection<? extends T> transfers) {
        return transfers == null ? List.of() : new ArrayList<>(transfers);
    }
}
