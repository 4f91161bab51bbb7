package io.github.codesuite.local.codedeploy.agent;

import io.github.codesuite.local.codedeploy.state.Deployment;
import io.github.codesuite.local.codedeploy.state.Revision;
import io.github.codesuite.local.exec.HostTools;
import java.util.Map;

/** What a hook finds in its environment: the agent's variables, and our own for the instance. */
final class HookEnvironment {

    private HookEnvironment() {}

    static Map<String, String> of(HostTools tools, Job job, String event) {
        Map<String, String> environment = tools.childEnvironment();
        Deployment deployment = job.deployment();
        environment.put("LIFECYCLE_EVENT", event);
        environment.put("DEPLOYMENT_ID", deployment.id());
        environment.put("APPLICATION_NAME", deployment.placement().application());
        environment.put("DEPLOYMENT_GROUP_NAME", deployment.placement().group());
        environment.put("DEPLOYMENT_GROUP_ID", deployment.placement().groupId());
        putBundle(environment, deployment.revision());
        environment.put("CODESUITE_INSTANCE_NAME", job.instance().name());
        environment.put("CODESUITE_INSTANCE_ROOT", job.folder().root().toString());
        environment.put(
                "CODESUITE_INSTANCE_PORT", Integer.toString(job.instance().port()));
        return environment;
    }

    private static void putBundle(Map<String, String> environment, Revision revision) {
        environment.put("BUNDLE_BUCKET", revision.bucket());
        environment.put("BUNDLE_KEY", revision.key());
        revision.eTag().ifPresent(tag -> environment.put("BUNDLE_ETAG", tag));
    }
}
