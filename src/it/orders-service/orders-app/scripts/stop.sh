#!/bin/sh
# Ends the running service, if there is one.
set -eu
home="${CODESUITE_INSTANCE_ROOT:-}/opt/orders"
if [ ! -f "$home/orders.pid" ]; then
  echo "orders does not run"
  exit 0
fi
pid=$(cat "$home/orders.pid")
rm -f "$home/orders.pid"
if kill "$pid" 2>/dev/null; then
  while kill -0 "$pid" 2>/dev/null; do sleep 0.1; done
fi
echo "orders is stopped"
