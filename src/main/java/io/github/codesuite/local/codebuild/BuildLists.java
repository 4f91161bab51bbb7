package io.github.codesuite.local.codebuild;

import io.github.codesuite.local.codebuild.run.BuildHost;
import io.github.codesuite.local.codebuild.state.Arns;
import io.github.codesuite.local.codebuild.state.BuildRecord;
import io.github.codesuite.local.state.Records;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.codebuild.model.BatchDeleteBuildsRequest;
import software.amazon.awssdk.services.codebuild.model.BatchDeleteBuildsResponse;
import software.amazon.awssdk.services.codebuild.model.BatchGetBuildsRequest;
import software.amazon.awssdk.services.codebuild.model.BatchGetBuildsResponse;
import software.amazon.awssdk.services.codebuild.model.Build;
import software.amazon.awssdk.services.codebuild.model.BuildNotDeleted;
import software.amazon.awssdk.services.codebuild.model.ListBuildsForProjectRequest;
import software.amazon.awssdk.services.codebuild.model.ListBuildsForProjectResponse;
import software.amazon.awssdk.services.codebuild.model.ListBuildsRequest;
import software.amazon.awssdk.services.codebuild.model.ListBuildsResponse;
import software.amazon.awssdk.services.codebuild.model.SortOrderType;

/** The operations that tell of builds, of this process and of others, and forget them. */
final class BuildLists {

    private static final Comparator<BuildRecord> BY_START = Comparator.comparing(BuildRecord::started)
            .thenComparing(BuildRecord::number)
            .thenComparing(BuildRecord::id);

    private final Records<BuildRecord> builds;
    private final Projects projects;
    private final BuildHost host;

    BuildLists(Records<BuildRecord> builds, Projects projects, BuildHost host) {
        this.builds = builds;
        this.host = host;
        this.projects = projects;
    }

    BatchGetBuildsResponse batchGet(BatchGetBuildsRequest request) {
        List<Build> found = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String id : Given.batch(request.ids(), "ids")) {
            String plain = Arns.plain(id);
            Optional<BuildRecord> build = host.find(plain);
            build.map(BuildReplies::build).ifPresentOrElse(found::add, () -> missing.add(id));
        }
        return BatchGetBuildsResponse.builder()
                .builds(found)
                .buildsNotFound(missing)
                .build();
    }

    BatchDeleteBuildsResponse batchDelete(BatchDeleteBuildsRequest request) {
        List<String> deleted = new ArrayList<>();
        List<BuildNotDeleted> kept = new ArrayList<>();
        for (String id : Given.batch(request.ids(), "ids")) {
            Optional<BuildRecord> build = builds.read(Arns.plain(id));
            if (build.filter(BuildRecord::isInProgress).isPresent()) {
                kept.add(BuildNotDeleted.builder()
                        .id(id)
                        .statusCode("BUILD_IN_PROGRESS")
                        .build());
            } else if (build.isPresent() && builds.delete(build.get().id())) {
                deleted.add(Arns.build(build.get().id()));
            }
        }
        return BatchDeleteBuildsResponse.builder()
                .buildsDeleted(deleted)
                .buildsNotDeleted(kept)
                .build();
    }

    ListBuildsResponse list(ListBuildsRequest request) {
        Page<String> page = page(build -> true, request.sortOrderAsString(), request.nextToken());
        return ListBuildsResponse.builder()
                .ids(page.elements())
                .nextToken(page.next().orElse(null))
                .build();
    }

    ListBuildsForProjectResponse listForProject(ListBuildsForProjectRequest request) {
        String name = Arns.plain(Given.required(request.projectName(), "projectName"));
        String project = projects.require(name).name();
        Page<String> page =
                page(build -> build.project().equals(project), request.sortOrderAsString(), request.nextToken());
        return ListBuildsForProjectResponse.builder()
                .ids(page.elements())
                .nextToken(page.next().orElse(null))
                .build();
    }

    private Page<String> page(Predicate<BuildRecord> which, @Nullable String order, @Nullable String token) {
        List<BuildRecord> matching = builds.all().stream().filter(which).toList();
        List<String> ids = Order.sorted(matching, BY_START, order, SortOrderType.DESCENDING).stream()
                .map(BuildRecord::id)
                .toList();
        return Page.of(ids, token, null);
    }
}
