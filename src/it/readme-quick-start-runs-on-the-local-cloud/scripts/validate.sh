#!/bin/sh
test -f "$CODESUITE_INSTANCE_ROOT/opt/quick-start/quick-start.jar"
