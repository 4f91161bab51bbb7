package io.github.codesuite.local.codedeploy;

import io.github.codesuite.local.codedeploy.state.CodeDeployFaults;
import io.github.codesuite.local.codedeploy.state.Selection;
import io.github.codesuite.local.codedeploy.state.TagFilter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.codedeploy.model.InvalidOnPremisesTagCombinationException;
import software.amazon.awssdk.services.codedeploy.model.InvalidTagFilterException;
import software.amazon.awssdk.services.codedeploy.model.OnPremisesTagSet;
import software.amazon.awssdk.services.codedeploy.model.TagFilterType;

/** Tag filters and tag sets, from requests and into replies. */
final class Selections {

    private Selections() {}

    /** The selection of a group; filters and a tag set exclude each other. */
    static Selection read(
            List<software.amazon.awssdk.services.codedeploy.model.TagFilter> filters,
            @Nullable OnPremisesTagSet tagSet) {
        List<List<TagFilter>> lists = tagSet == null
                ? List.of()
                : tagSet.onPremisesTagSetList().stream()
                        .map(Selections::filters)
                        .toList();
        if (!filters.isEmpty() && !lists.isEmpty()) {
            throw CodeDeployFaults.of(
                    InvalidOnPremisesTagCombinationException.builder(),
                    "onPremisesInstanceTagFilters and onPremisesTagSet cannot be used together");
        }
        return new Selection(filters(filters), lists);
    }

    static List<TagFilter> filters(List<software.amazon.awssdk.services.codedeploy.model.TagFilter> given) {
        return given.stream().map(Selections::filter).toList();
    }

    static List<software.amazon.awssdk.services.codedeploy.model.TagFilter> of(List<TagFilter> filters) {
        return filters.stream().map(Selections::of).toList();
    }

    private static TagFilter filter(software.amazon.awssdk.services.codedeploy.model.TagFilter given) {
        TagFilterType type = given.type();
        if (type == null || type == TagFilterType.UNKNOWN_TO_SDK_VERSION) {
            throw CodeDeployFaults.of(
                    InvalidTagFilterException.builder(),
                    "A tag filter needs a type: KEY_ONLY, VALUE_ONLY or KEY_AND_VALUE");
        }
        return new TagFilter(
                Optional.ofNullable(given.key()).orElse(""),
                Optional.ofNullable(given.value()).orElse(""),
                TagFilter.Type.valueOf(type.name()));
    }

    private static software.amazon.awssdk.services.codedeploy.model.TagFilter of(TagFilter filter) {
        return software.amazon.awssdk.services.codedeploy.model.TagFilter.builder()
                .key(filter.key())
                .value(filter.value())
                .type(filter.type().name())
                .build();
    }
}
