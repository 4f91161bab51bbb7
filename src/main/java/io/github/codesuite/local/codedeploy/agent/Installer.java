package io.github.codesuite.local.codedeploy.agent;

import io.github.codesuite.local.codedeploy.agent.Instruction.ChangeMode;
import io.github.codesuite.local.codedeploy.agent.Instruction.ChangeOwner;
import io.github.codesuite.local.codedeploy.agent.Instruction.Copy;
import io.github.codesuite.local.codedeploy.agent.Instruction.MakeDirectory;
import io.github.codesuite.spec.appspec.Appspec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.util.Set;

/** Does an Install in the agent's order: remove what the last one made, plan, note the plan, carry it out. */
final class Installer {

    private final Instructions instructions;
    private final Destinations destinations;

    Installer(Instructions instructions, Destinations destinations) {
        this.instructions = instructions;
        this.destinations = destinations;
    }

    /** Installs an unpacked revision. */
    void install(Appspec appspec, Path archive, Appspec.FileExists fileExists)
            throws EventFailedException, IOException {
        refuseUnknownEvents(appspec);
        CleanupList cleanup = new CleanupList(instructions.cleanup(), destinations);
        cleanup.run();
        InstallPlan plan = new InstallPlanner(archive, destinations, fileExists).plan(appspec);
        instructions.writeInstall(plan.toJson());
        cleanup.begin();
        for (Instruction instruction : plan.instructions()) {
            carryOut(instruction, cleanup);
        }
    }

    private static void refuseUnknownEvents(Appspec appspec) throws EventFailedException {
        Set<String> unknown = LifecycleEvents.unknown(appspec.hooks().keySet());
        if (!unknown.isEmpty()) {
            throw EventFailedException.unknown("The AppSpec file contains unknown lifecycle events: " + unknown);
        }
    }

    private void carryOut(Instruction instruction, CleanupList cleanup) throws EventFailedException, IOException {
        if (instruction instanceof Copy copy) {
            destinations.check(copy.destination());
            cleanup.add(copy.destination());
            copy(copy.source(), copy.destination());
        } else if (instruction instanceof MakeDirectory made) {
            destinations.check(made.directory());
            cleanup.add(made.directory());
            Files.createDirectory(made.directory());
        } else if (instruction instanceof ChangeMode changed) {
            Files.setAttribute(changed.file(), "unix:mode", Integer.parseInt(changed.mode(), 8));
        } else if (instruction instanceof ChangeOwner changed) {
            changeOwner(changed);
        }
    }

    private static void copy(Path source, Path destination) throws IOException {
        Files.copy(
                source,
                destination,
                LinkOption.NOFOLLOW_LINKS,
                StandardCopyOption.COPY_ATTRIBUTES,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private static void changeOwner(ChangeOwner changed) throws IOException {
        UserPrincipalLookupService users = changed.file().getFileSystem().getUserPrincipalLookupService();
        PosixFileAttributeView view = Files.getFileAttributeView(changed.file(), PosixFileAttributeView.class);
        if (changed.owner().isPresent()) {
            view.setOwner(users.lookupPrincipalByName(changed.owner().get()));
        }
        if (changed.group().isPresent()) {
            view.setGroup(users.lookupPrincipalByGroupName(changed.group().get()));
        }
    }
}
