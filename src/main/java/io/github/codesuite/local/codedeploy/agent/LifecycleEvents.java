package io.github.codesuite.local.codedeploy.agent;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The lifecycle events of an in-place deployment without a load balancer (user guide, hooks for EC2/On-Premises). */
public final class LifecycleEvents {

    public static final String APPLICATION_STOP = "ApplicationStop";
    public static final String DOWNLOAD_BUNDLE = "DownloadBundle";
    public static final String INSTALL = "Install";

    /** In their order. */
    public static final List<String> IN_ORDER = List.of(
            APPLICATION_STOP,
            DOWNLOAD_BUNDLE,
            "BeforeInstall",
            INSTALL,
            "AfterInstall",
            "ApplicationStart",
            "ValidateService");

    /** What the service tells the agent that there can be; these are for load balancers and do not happen here. */
    private static final List<String> OF_LOAD_BALANCERS = List.of(
            "BeforeBlockTraffic",
            "BlockTraffic",
            "AfterBlockTraffic",
            "BeforeAllowTraffic",
            "AllowTraffic",
            "AfterAllowTraffic");

    private LifecycleEvents() {}

    /** Those of some names that no deployment to servers knows. */
    static Set<String> unknown(Set<String> names) {
        Set<String> unknown = new TreeSet<>(names);
        IN_ORDER.forEach(unknown::remove);
        OF_LOAD_BALANCERS.forEach(unknown::remove);
        return unknown;
    }
}
