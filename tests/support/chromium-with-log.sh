#!/bin/sh
# Starts Chromium with its own network log: one file for each start, so that none writes over another's.
mkdir -p "$NET_LOGS"
exec "$CHROMIUM_PATH" "$@" --log-net-log="$NET_LOGS/$$-$(date +%s).json"
