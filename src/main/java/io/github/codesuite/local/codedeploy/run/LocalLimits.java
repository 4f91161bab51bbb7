package io.github.codesuite.local.codedeploy.run;

import io.github.codesuite.bundle.UnsafeArchiveException;
import io.github.codesuite.local.codedeploy.agent.AppspecFile;
import io.github.codesuite.local.codedeploy.agent.BundleDownload;
import io.github.codesuite.local.codedeploy.agent.Destinations;
import io.github.codesuite.local.codedeploy.agent.EventFailedException;
import io.github.codesuite.local.codedeploy.state.CodeDeployFaults;
import io.github.codesuite.local.codedeploy.state.Revision;
import io.github.codesuite.local.state.FileTrees;
import io.github.codesuite.spec.appspec.Appspec;
import io.github.codesuite.spec.appspec.Appspec.Permission;
import io.github.codesuite.spec.appspec.Appspec.Script;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Refuses, before anything starts, a revision that asks for what the local cloud cannot do or does not allow: another user,
 * an owner that we may not set, a path that leaves the root. A revision that is wrong for AWS too is let through: its
 * deployment fails there where AWS would fail it.
 */
final class LocalLimits {

    private static final Duration OLD = Duration.ofDays(1);

    private final BundleDownload download;
    private final Path staging;

    LocalLimits(BundleDownload download, Path staging) {
        this.download = download;
        this.staging = staging;
    }

    /** Removes what a process that was killed while it looked has left; what is younger than a day may be in use. */
    void tidy(Instant now) {
        if (!Files.isDirectory(staging)) {
            return;
        }
        try (Stream<Path> left = Files.list(staging)) {
            for (Path folder : left.toList()) {
                if (isOlderThan(now.minus(OLD), folder)) {
                    FileTrees.delete(folder);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isOlderThan(Instant limit, Path folder) throws IOException {
        try {
            return Files.getLastModifiedTime(folder).toInstant().isBefore(limit);
        } catch (NoSuchFileException removedByItsOwner) {
            return false;
        }
    }

    /** Looks into a revision. */
    void check(Revision revision) {
        Path folder = staging.resolve(UUID.randomUUID().toString());
        try {
            Optional<Appspec> appspec = unpacked(revision, folder);
            if (appspec.isPresent()) {
                check(appspec.get());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Optional<Appspec> unpacked(Revision revision, Path folder) throws IOException {
        try {
            download.fetch(revision, folder.resolve("bundle"), folder.resolve("archive"));
            return Optional.of(AppspecFile.read(folder.resolve("archive")));
        } catch (UnsafeArchiveException unsafe) {
            throw CodeDeployFaults.unsupported("the archive " + revision.key() + ": " + unsafe.getMessage());
        } catch (EventFailedException failsOnTheInstance) {
            return Optional.empty();
        } finally {
            FileTrees.delete(folder);
        }
    }

    private void check(Appspec appspec) throws IOException {
        appspec.unsupportedLocally().stream().findFirst().ifPresent(problem -> {
            throw CodeDeployFaults.unsupported("this AppSpec: " + problem);
        });
        appspec.files().forEach(mapping -> checkPath(mapping.destination()));
        appspec.permissions().forEach(permission -> checkPath(permission.object()));
        Users users = Users.here(staging);
        appspec.hooks().values().forEach(scripts -> scripts.forEach(script -> checkUser(script, users)));
        appspec.permissions().forEach(permission -> checkOwner(permission, users));
    }

    private static void checkPath(String path) {
        if (Destinations.leavesRoot(path)) {
            throw CodeDeployFaults.unsupported("the path " + path + ", which leaves the root of the instance");
        }
    }

    private static void checkUser(Script script, Users users) {
        script.runAs().filter(user -> !user.equals(users.current())).ifPresent(user -> {
            throw CodeDeployFaults.unsupported("runas " + user + " of " + script.path() + " (" + script.location()
                    + "): hooks run as " + users.current());
        });
    }

    private static void checkOwner(Permission permission, Users users) {
        permission.owner().filter(owner -> !users.canOwn(owner)).ifPresent(owner -> {
            throw CodeDeployFaults.unsupported("owner " + owner + " of " + permission.object() + " ("
                    + permission.location() + "): " + users.current() + " cannot give files to this user");
        });
        permission.group().filter(group -> !users.canGroup(group)).ifPresent(group -> {
            throw CodeDeployFaults.unsupported("group " + group + " of " + permission.object() + " ("
                    + permission.location() + "): " + users.current() + " cannot give files to this group");
        });
    }
}
