#!/bin/sh
# Long enough for the Maven that created the deployment to be gone.
sleep 3
