package io.github.codesuite.local.codedeploy.agent;

import io.github.codesuite.local.codedeploy.state.Daemon;

/** What the agent tells and asks while a hook runs. */
public interface HookWatch {

    /** A hook is about to start; its processes will carry the mark. Called before the first of them exists. */
    void starting(String mark);

    /**
     * A hook has succeeded. What it has left running is told by its mark: the processes that were seen may be none, where one
     * was just being replaced by its child.
     */
    void left(Daemon daemon);

    /** Whether the deployment is to stop; asked often. */
    boolean isStopping();

    /** Something that a user should know and that AWS would treat otherwise. */
    void warn(String message);
}
