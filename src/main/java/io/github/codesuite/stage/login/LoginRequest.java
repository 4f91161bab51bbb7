package io.github.codesuite.stage.login;

import java.util.List;
import java.util.Optional;

/**
 * Who is to be logged in where.
 *
 * @param scope of npm, with its {@code @}
 * @param write whether the tools' own files are written; else it is only told what they need
 * @param aws the {@code aws} CLI with what it needs to ask the same cloud as the same identity
 */
public record LoginRequest(
        String domain,
        Optional<String> domainOwner,
        String repository,
        List<Tool> tools,
        Optional<String> scope,
        boolean write,
        String aws,
        Places places) {

    public LoginRequest {
        tools = List.copyOf(tools);
    }
}
