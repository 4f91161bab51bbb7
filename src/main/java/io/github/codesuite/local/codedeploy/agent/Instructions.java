package io.github.codesuite.local.codedeploy.agent;

import io.github.codesuite.local.state.AtomicFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What the agent notes about a group on an instance, a file each; each is replaced as a whole. */
final class Instructions {

    private final Path folder;
    private final String groupId;

    Instructions(Path folder, String groupId) {
        this.folder = folder;
        this.groupId = groupId;
    }

    /** What Install has made, for the next Install to remove. */
    Path cleanup() {
        return folder.resolve(groupId + "-cleanup");
    }

    /** Notes what Install is about to do. */
    void writeInstall(String json) throws IOException {
        write(groupId + "-install.json", json);
    }

    /** The deployment whose Install succeeded last, where its folder is still there. */
    Optional<DeploymentFolder> lastSuccessfulInstall() throws IOException {
        Path file = folder.resolve(groupId + "_last_successful_install");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Path noted = Path.of(Files.readString(file).strip());
        return Optional.of(noted).filter(Files::isDirectory).map(DeploymentFolder::new);
    }

    /** Notes it right after Install, not at the end of the deployment, as the agent does. */
    void installed(DeploymentFolder deployment) throws IOException {
        write(groupId + "_last_successful_install", deployment.path().toString());
    }

    /** Notes it right after DownloadBundle. */
    void downloaded(DeploymentFolder deployment) throws IOException {
        write(groupId + "_most_recent_install", deployment.path().toString());
    }

    private void write(String name, String content) throws IOException {
        AtomicFiles.system().write(folder.resolve(name), content.getBytes(StandardCharsets.UTF_8));
    }
}
