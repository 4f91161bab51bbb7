package io.github.codesuite.local.codedeploy.state;

import io.github.codesuite.local.state.Records;
import java.util.List;
import software.amazon.awssdk.services.codedeploy.model.ApplicationAlreadyExistsException;
import software.amazon.awssdk.services.codedeploy.model.ApplicationDoesNotExistException;

/** The applications. */
public final class Applications {

    private final Records<Application> records;

    Applications(Records<Application> records) {
        this.records = records;
    }

    /** Adds one. */
    public void create(Application application) {
        if (!records.create(application.name(), application)) {
            throw CodeDeployFaults.of(
                    ApplicationAlreadyExistsException.builder(), "Application already exists: " + application.name());
        }
    }

    /** The application of that name, or the service's exception. */
    public Application get(String name) {
        return records.read(name)
                .orElseThrow(() -> CodeDeployFaults.of(
                        ApplicationDoesNotExistException.builder(), "No application found for name: " + name));
    }

    public List<Application> all() {
        return records.all();
    }

    /** Removes one; a name that is not there is fine. */
    public void delete(String name) {
        records.delete(name);
    }
}
