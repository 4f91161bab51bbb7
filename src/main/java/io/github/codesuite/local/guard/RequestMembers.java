package io.github.codesuite.local.guard;

import java.util.Collection;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/** The leaf members that are set in a request, as dotted paths without indexes. */
final class RequestMembers {

    private final SortedSet<String> paths = new TreeSet<>();

    private RequestMembers() {}

    static SortedSet<String> setIn(SdkPojo request) {
        RequestMembers members = new RequestMembers();
        members.structure("", request);
        return members.paths;
    }

    private void structure(String prefix, SdkPojo pojo) {
        for (SdkField<?> field : pojo.sdkFields()) {
            value(prefix + field.memberName(), field.getValueOrDefault(pojo));
        }
    }

    private void value(String path, @Nullable Object value) {
        if (value == null || value instanceof SdkAutoConstructList || value instanceof SdkAutoConstructMap) {
            return;
        }
        if (value instanceof SdkPojo nested) {
            structure(path + ".", nested);
        } else if (value instanceof Collection<?> list) {
            elements(path, list);
        } else if (value instanceof Map<?, ?> map) {
            elements(path, map.values());
        } else {
            paths.add(path);
        }
    }

    private void elements(String path, Collection<?> elements) {
        if (elements.stream().noneMatch(SdkPojo.class::isInstance)) {
            paths.add(path);
        }
        elements.forEach(element -> value(path, element));
    }
}
