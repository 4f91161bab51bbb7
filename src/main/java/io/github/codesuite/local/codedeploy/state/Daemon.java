package io.github.codesuite.local.codedeploy.state;

import io.github.codesuite.local.exec.ProcessRecord;
import java.util.List;

/**
 * What a successful hook has left running.
 *
 * @param mark the mark that all its processes carry
 * @param processes those that were seen when the hook had ended
 */
public record Daemon(String mark, List<ProcessRecord> processes) {}
