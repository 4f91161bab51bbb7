package io.github.codesuite.local.codedeploy.state;

import io.github.codesuite.local.state.AtomicFiles;
import io.github.codesuite.local.state.FileNames;
import io.github.codesuite.local.state.Records;
import java.nio.file.Path;

/** The records of the service, a folder for each kind, and the folders of its instances. */
public final class Store {

    private static final int SCHEMA = 1;

    private final Path folder;

    public Store(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    public Applications applications() {
        return new Applications(records("applications", Application.class));
    }

    public Groups groups() {
        return new Groups(records("groups", Group.class));
    }

    public Revisions revisions() {
        return new Revisions(records("revisions", RegisteredRevision.class));
    }

    public DeploymentConfigs configs() {
        return new DeploymentConfigs(records("configs", DeploymentConfig.class));
    }

    public Instances instances() {
        return new Instances(records("instances", Instance.class));
    }

    public Installations installations() {
        return new Installations(records("installations", Installation.class));
    }

    public Deployments deployments() {
        return new Deployments(records("deployments", Deployment.class));
    }

    /** The folder that is an instance. */
    public Path instanceFolder(String instance) {
        return folder.resolve("fleet").resolve(FileNames.of(instance));
    }

    /** A folder for what is looked at and thrown away. */
    public Path staging() {
        return folder.resolve("staging");
    }

    private <T> Records<T> records(String kind, Class<T> type) {
        return new Records<>(folder.resolve(kind), type, SCHEMA, AtomicFiles.system());
    }
}
