#!/bin/sh
# Prepares what the service writes to.
set -eu
home="${CODESUITE_INSTANCE_ROOT:-}/opt/orders"
mkdir -p "$home/logs"
echo "orders is installed in $home"
