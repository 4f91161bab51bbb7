package io.github.codesuite.local.codedeploy;

import java.nio.file.Path;
import java.util.Map;

/** The main class of a process that dies in the middle of a deployment: it installs a second revision, and is killed. */
final class DyingDeployment {

    private DyingDeployment() {}

    public static void main(String[] arguments) throws Exception {
        Rig rig = new Rig(Path.of(arguments[0]));
        Map<String, String> files = Rig.app("2", Map.of(arguments[1], arguments[2]));
        files.put("app/deep/er/two.txt", "2");
        files.put("app/one.txt", "2");
        rig.deploy(rig.revision(files));
    }
}
