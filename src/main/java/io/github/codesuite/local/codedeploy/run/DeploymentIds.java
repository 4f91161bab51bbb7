package io.github.codesuite.local.codedeploy.run;

import java.util.random.RandomGenerator;

/** Ids of deployments, as CodeDeploy makes them: {@code d-} and nine capitals and digits. */
public final class DeploymentIds {

    private static final String CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final int LENGTH = 9;

    private final RandomGenerator random;

    public DeploymentIds(RandomGenerator random) {
        this.random = random;
    }

    /** A fresh id. */
    public String next() {
        StringBuilder id = new StringBuilder("d-");
        for (int index = 0; index < LENGTH; index++) {
            id.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return id.toString();
    }
}
