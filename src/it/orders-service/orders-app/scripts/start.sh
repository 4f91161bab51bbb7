#!/bin/sh
# Starts the service in the background.
set -eu
home="${CODESUITE_INSTANCE_ROOT:-}/opt/orders"
port="${CODESUITE_INSTANCE_PORT:-8080}"
nohup java -Xmx64m -jar "$home/orders-app.jar" "$port" > "$home/logs/orders.log" 2>&1 < /dev/null &
echo $! > "$home/orders.pid"
echo "orders is starting on port $port"
