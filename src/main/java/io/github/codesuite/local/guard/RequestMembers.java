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

/**
 * The leaf members that are set in a request, as dotted paths without indexes; what is set and empty is named by itself.
 */
final class RequestMembers {

    private final SortedSet<String> paths = new TreeSet<>();

    private RequestMembers() {}

    static SortedSet<String> setIn(SdkPojo request) {
        RequestMembers members = new RequestMembers();
        members.structure("", request);
        return members.paths;
    }

    private boolean structure(String prefix, SdkPojo pojo) {
        boolean any = false;
        for (SdkField<?> field : pojo.sdkFields()) {
            any |= value(prefix + field.memberName(), field.getValueOrDefault(pojo));
        }
        return any;
    }

    /** Whether there is a value; a structure, list or map without content counts as a leaf of its own. */
    private boolean value(String path, @Nullable Object value) {
        if (value == null || value instanceof SdkAutoConstructList || value instanceof SdkAutoConstructMap) {
            return false;
        }
        if (!hasContent(path, value)) {
            paths.add(path);
        }
        return true;
    }

    private boolean hasContent(String path, Object value) {
        if (value instanceof SdkPojo nested) {
            return structure(path + ".", nested);
        } else if (value instanceof Collection<?> list) {
            return elements(path, list);
        } else if (value instanceof Map<?, ?> map) {
            return elements(path, map.values());
        }
        return false;
    }

    private boolean elements(String path, Collection<?> elements) {
        boolean any = false;
        for (Object element : elements) {
            any |= value(path, element);
        }
        return any;
    }
}
