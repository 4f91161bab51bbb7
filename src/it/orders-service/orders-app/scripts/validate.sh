#!/bin/sh
# Asks the service for its version.
set -eu
home="${CODESUITE_INSTANCE_ROOT:-}/opt/orders"
exec java -cp "$home/orders-app.jar" com.example.orders.app.Validate "${CODESUITE_INSTANCE_PORT:-8080}"
