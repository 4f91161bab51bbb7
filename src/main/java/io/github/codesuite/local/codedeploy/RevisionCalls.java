package io.github.codesuite.local.codedeploy;

import io.github.codesuite.local.codedeploy.state.Deployment;
import io.github.codesuite.local.codedeploy.state.Group;
import io.github.codesuite.local.codedeploy.state.RegisteredRevision;
import io.github.codesuite.local.codedeploy.state.Revision;
import io.github.codesuite.local.codedeploy.state.Store;
import io.github.codesuite.poll.Ticker;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.codedeploy.model.GetApplicationRevisionRequest;
import software.amazon.awssdk.services.codedeploy.model.GetApplicationRevisionResponse;
import software.amazon.awssdk.services.codedeploy.model.RegisterApplicationRevisionRequest;
import software.amazon.awssdk.services.codedeploy.model.RegisterApplicationRevisionResponse;

/** Requests about revisions. */
final class RevisionCalls {

    private final Store store;
    private final Ticker ticker;

    RevisionCalls(Store store, Ticker ticker) {
        this.store = store;
        this.ticker = ticker;
    }

    RegisterApplicationRevisionResponse register(RegisterApplicationRevisionRequest request) {
        String application = application(request.applicationName());
        Revision revision = RevisionLocations.read(request.revision());
        String description = Optional.ofNullable(request.description()).orElse("");
        store.revisions().register(application, revision, description, ticker.now());
        return RegisterApplicationRevisionResponse.builder().build();
    }

    GetApplicationRevisionResponse get(GetApplicationRevisionRequest request) {
        String application = application(request.applicationName());
        RegisteredRevision known = store.revisions().get(application, RevisionLocations.read(request.revision()));
        return GetApplicationRevisionResponse.builder()
                .applicationName(application)
                .revision(RevisionLocations.of(known.revision()))
                .revisionInfo(info -> info.description(known.description())
                        .deploymentGroups(groupsWith(known))
                        .registerTime(known.registerTime())
                        .firstUsedTime(known.firstUsed().orElse(null))
                        .lastUsedTime(known.lastUsed().orElse(null)))
                .build();
    }

    /** The groups whose current revision it is. */
    private List<String> groupsWith(RegisteredRevision known) {
        Optional<Revision> wanted = Optional.of(known.revision());
        return store.groups().of(known.application()).stream()
                .filter(group -> store.deployments()
                        .lastSuccessful(group.id())
                        .map(Deployment::revision)
                        .equals(wanted))
                .map(Group::name)
                .toList();
    }

    private String application(String name) {
        return store.applications().get(Given.application(name)).name();
    }
}
