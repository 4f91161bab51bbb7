package io.github.codesuite.local.codedeploy;

import io.github.codesuite.local.codedeploy.run.Removal;
import io.github.codesuite.local.codedeploy.state.Application;
import io.github.codesuite.local.codedeploy.state.Applications;
import io.github.codesuite.poll.Ticker;
import java.util.UUID;
import software.amazon.awssdk.services.codedeploy.model.ComputePlatform;
import software.amazon.awssdk.services.codedeploy.model.CreateApplicationRequest;
import software.amazon.awssdk.services.codedeploy.model.CreateApplicationResponse;
import software.amazon.awssdk.services.codedeploy.model.DeleteApplicationRequest;
import software.amazon.awssdk.services.codedeploy.model.DeleteApplicationResponse;
import software.amazon.awssdk.services.codedeploy.model.GetApplicationRequest;
import software.amazon.awssdk.services.codedeploy.model.GetApplicationResponse;
import software.amazon.awssdk.services.codedeploy.model.ListApplicationsRequest;
import software.amazon.awssdk.services.codedeploy.model.ListApplicationsResponse;

/** Requests about applications. */
final class ApplicationCalls {

    private final Applications applications;
    private final Removal removal;
    private final Ticker ticker;

    ApplicationCalls(Applications applications, Removal removal, Ticker ticker) {
        this.applications = applications;
        this.removal = removal;
        this.ticker = ticker;
    }

    CreateApplicationResponse create(CreateApplicationRequest request) {
        String name = Given.application(request.applicationName());
        Given.only("computePlatform", request.computePlatformAsString(), ComputePlatform.SERVER.toString());
        Application application = new Application(name, UUID.randomUUID().toString(), ticker.now());
        applications.create(application);
        return CreateApplicationResponse.builder()
                .applicationId(application.id())
                .build();
    }

    GetApplicationResponse get(GetApplicationRequest request) {
        Application application = applications.get(Given.application(request.applicationName()));
        return GetApplicationResponse.builder()
                .application(info -> info.applicationName(application.name())
                        .applicationId(application.id())
                        .createTime(application.createTime())
                        .linkedToGitHub(false)
                        .computePlatform(ComputePlatform.SERVER))
                .build();
    }

    ListApplicationsResponse list(ListApplicationsRequest request) {
        Page<String> page = Page.of(
                applications.all().stream().map(Application::name).sorted().toList(), request.nextToken());
        return ListApplicationsResponse.builder()
                .applications(page.items())
                .nextToken(page.token())
                .build();
    }

    DeleteApplicationResponse delete(DeleteApplicationRequest request) {
        removal.application(Given.application(request.applicationName()));
        return DeleteApplicationResponse.builder().build();
    }
}
