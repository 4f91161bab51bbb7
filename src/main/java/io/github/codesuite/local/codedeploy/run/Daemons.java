package io.github.codesuite.local.codedeploy.run;

import io.github.codesuite.local.codedeploy.state.Installation;
import io.github.codesuite.local.codedeploy.state.Installations;
import io.github.codesuite.local.exec.ProcessRecord;
import io.github.codesuite.local.exec.Processes;
import java.util.ArrayList;
import java.util.List;

/** Ends what successful hooks have left running. */
final class Daemons {

    private final Installations installations;
    private final Processes processes;

    Daemons(Installations installations, Processes processes) {
        this.installations = installations;
        this.processes = processes;
    }

    /**
     * Ends what a group's hooks have left on an instance, and forgets it.
     *
     * @return what still ran
     */
    List<ProcessRecord> end(String instance, String groupId) {
        Installation installation = installations.get(instance, groupId);
        List<ProcessRecord> ended = new ArrayList<>();
        installation.daemons().forEach(daemon -> {
            ended.addAll(processes.endOwnedBy(daemon.mark()));
            ended.addAll(processes.endAll(daemon.processes()));
        });
        if (!installation.daemons().isEmpty()) {
            installations.update(instance, groupId, Installation::withoutDaemons);
        }
        return ended;
    }

    /** Ends what any group's hooks have left on an instance. */
    List<ProcessRecord> endAll(String instance) {
        return installations.on(instance).stream()
                .flatMap(installation -> end(instance, installation.groupId()).stream())
                .toList();
    }
}
