#!/bin/sh
# Starts a child that does not let itself be asked to end, and waits for it.
sh -c 'trap "" TERM INT HUP; echo $$ > "$CODESUITE_INSTANCE_ROOT/../../../../grandchild.pid"; while :; do sleep 0.2; done' &
wait
