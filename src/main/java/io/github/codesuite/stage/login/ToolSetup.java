package io.github.codesuite.stage.login;

import io.github.codesuite.value.Secret;
import java.util.List;

/** How one client is told about a repository. Stateless. */
interface ToolSetup {

    /** The variable that what is printed takes the token from. */
    String VARIABLE = "CODEARTIFACT_AUTH_TOKEN";

    /** What to set up, for a reader; names the token's variable, and never the token. */
    List<String> printed(Site site);

    /** The client's own file that is written. */
    java.nio.file.Path file(Places places, Site site);

    /**
     * The file with the repository and the token in it, and all that it had before.
     *
     * @param before what it has; empty where it is not there
     * @throws Unmergeable if it cannot be understood
     */
    String merged(String before, Site site, Secret token) throws Unmergeable;
}
