package io.github.codesuite.local.codedeploy.state;

import io.github.codesuite.local.state.Records;
import io.github.codesuite.local.state.StateLock;
import java.util.List;
import java.util.function.UnaryOperator;

/** What groups have on instances. */
public final class Installations {

    private final Records<Installation> records;

    Installations(Records<Installation> records) {
        this.records = records;
    }

    /** What a group has on an instance; nothing, where it never deployed. */
    public Installation get(String instance, String groupId) {
        return records.read(Installation.key(instance, groupId)).orElse(Installation.none(instance, groupId));
    }

    /** All that groups have on an instance. */
    public List<Installation> on(String instance) {
        return records.all().stream()
                .filter(installation -> installation.instance().equals(instance))
                .toList();
    }

    /** Changes what a group has on an instance. */
    public void update(String instance, String groupId, UnaryOperator<Installation> change) {
        try (StateLock lock = records.lock()) {
            records.write(Installation.key(instance, groupId), change.apply(get(instance, groupId)));
        }
    }

    /** Forgets what groups have on an instance. */
    public void deleteOn(String instance) {
        on(instance).forEach(each -> records.delete(Installation.key(instance, each.groupId())));
    }
}
