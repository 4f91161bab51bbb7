package io.github.codesuite.local.codedeploy.agent;

import io.github.codesuite.local.codedeploy.state.Daemon;

/** What the agent tells and asks while a hook runs. */
public interface HookWatch {

    /** A hook is about to start; its processes will carry the mark. Called before the first of them exists. */
    void starting(String mark);

    /** A hook is over and has left nothing. */
    void over();

    /** A hook has succeeded and has left processes behind. */
    void left(Daemon daemon);

    /** Whether the deployment is to stop; asked often. */
    boolean isStopping();

    /** Something that a user should know and that AWS would treat otherwise. */
    void warn(String message);
}
