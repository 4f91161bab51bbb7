package io.github.codesuite.mojo.login;

import io.github.codesuite.failure.StageFailure;
import io.github.codesuite.value.Secret;
import java.util.Optional;

/** Where the token of one repository comes from. Thread-safe. */
public interface Login {

    /**
     * The token to use now.
     *
     * @throws StageFailure if there is none
     */
    Secret token();

    /**
     * Another token, after one was refused; empty where a second one was refused as well.
     *
     * @throws StageFailure if there is none
     */
    Optional<Secret> insteadOf(Secret refused);
}
