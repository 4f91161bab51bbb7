package io.github.codesuite.local.codedeploy.state;

/** A deployment group. */
public record Group(
        String application,
        String name,
        String id,
        String config,
        String role,
        Selection selection,
        AutoRollback autoRollback) {

    /** Its application's part and its own part of a key. */
    static String key(String application, String name) {
        return application + "/" + name;
    }
}
