package io.github.codesuite.local;

import io.github.codesuite.poll.Ticker;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.codebuild.CodeBuildClient;
import software.amazon.awssdk.services.codedeploy.CodeDeployClient;
import software.amazon.awssdk.services.codedeploy.model.ApplicationDoesNotExistException;
import software.amazon.awssdk.services.codedeploy.model.InstanceNotRegisteredException;

/** Ends what the local cloud has running, through the services' own operations, and says line by line what it did. */
final class Reset {

    private final CodeDeployClient codeDeploy;

    Reset(CodeDeployClient codeDeploy) {
        this.codeDeploy = codeDeploy;
    }

    /** Ends the deployments of an application and what runs on its fleets, and deletes it with its groups. */
    List<String> deployments(String application) {
        List<String> done = new ArrayList<>();
        for (String group : groups(application)) {
            codeDeploy.deleteDeploymentGroup(
                    delete -> delete.applicationName(application).deploymentGroupName(group));
            done.add("Deleted the deployment group " + application + "/" + group + " with its deployments");
        }
        Instances.registered(codeDeploy).stream()
                .filter(name -> isOf(application, name))
                .forEach(name -> done.add(deregister(name)));
        if (applications().contains(application)) {
            codeDeploy.deleteApplication(delete -> delete.applicationName(application));
            done.add("Deleted the application " + application);
        }
        return done;
    }

    /** Ends all builds, deployments and instances. */
    List<String> everything(CodeBuildClient codeBuild, Ticker ticker) {
        List<String> done = new ArrayList<>(new RunningBuilds(codeBuild, ticker).stop());
        applications().forEach(application -> done.addAll(deployments(application)));
        Instances.registered(codeDeploy).forEach(name -> done.add(deregister(name)));
        return done;
    }

    private List<String> applications() {
        return codeDeploy.listApplicationsPaginator().applications().stream().toList();
    }

    private List<String> groups(String application) {
        try {
            return codeDeploy
                    .listDeploymentGroupsPaginator(list -> list.applicationName(application))
                    .deploymentGroups()
                    .stream()
                    .toList();
        } catch (ApplicationDoesNotExistException nothingDeployedYet) {
            return List.of();
        }
    }

    private boolean isOf(String application, String instance) {
        return Instances.fleet(codeDeploy, instance)
                .filter(fleet -> fleet.startsWith(application + "/"))
                .isPresent();
    }

    private String deregister(String instance) {
        Ensure.done(
                () -> codeDeploy.deregisterOnPremisesInstance(deregister -> deregister.instanceName(instance)),
                InstanceNotRegisteredException.class);
        return "Deregistered the instance " + instance + " and ended what ran there";
    }
}
