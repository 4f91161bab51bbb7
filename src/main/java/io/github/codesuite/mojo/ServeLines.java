package io.github.codesuite.mojo;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What {@code serve} prints: where it serves, and commands that may be pasted as they are. */
final class ServeLines {

    private final URI address;
    private final Path home;
    private final boolean isDefaultHome;

    /** @param isDefaultHome whether builds find the home without being told */
    ServeLines(URI address, Path home, boolean isDefaultHome) {
        this.address = address;
        this.home = home;
        this.isDefaultHome = isDefaultHome;
    }

    List<String> all() {
        List<String> lines = new ArrayList<>();
        lines.add("The local cloud in " + home + " is served at " + address + "; Ctrl-C ends it.");
        lines.add("");
        lines.add("aws CLI and SDKs:");
        lines.add("  export AWS_CONFIG_FILE="
                + ShellWord.of(home.resolve("aws/config").toString())
                + " AWS_SHARED_CREDENTIALS_FILE="
                + ShellWord.of(home.resolve("aws/credentials").toString()));
        lines.add("  aws --endpoint-url " + address + " --profile codesuite s3 ls");
        lines.add("  From CLI 2.13.0 and 1.29.0 on, --profile codesuite alone does; an older one ignores the profile's"
                + " endpoint and would call real AWS, its deploy push even with --endpoint-url.");
        lines.add("Maven, each build that shall share it:");
        lines.add("  mvn deploy -Dcodesuite.endpoint=" + address
                + (isDefaultHome ? "" : " -Dcodesuite.local.home=" + ShellWord.of(home.toString())));
        lines.add("git: this version serves no git repositories; a later one will.");
        return lines;
    }
}
