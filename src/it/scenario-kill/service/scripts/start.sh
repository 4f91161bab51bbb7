#!/bin/sh
# Leaves a process running, as a service does; waits first, where a test wants to meet this script running.
set -eu
root="$CODESUITE_INSTANCE_ROOT"
echo $$ > "$root/hook.pid"
while [ -f "$root/hold" ]; do sleep 0.05; done
nohup sleep 100000 > /dev/null 2>&1 < /dev/null &
