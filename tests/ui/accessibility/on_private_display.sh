#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# on_private_display.sh COMMAND [ARGS]: runs it on a display and an accessibility bus of its own. 77 where what that needs
# is not installed.
for program in Xvfb dbus-run-session; do command -v "$program" >/dev/null || { echo "$program is not installed."; exit 77; }; done
launcher=/usr/libexec/at-spi-bus-launcher
[ -x "$launcher" ] || { echo "at-spi2-core is not installed."; exit 77; }
[ "${ON_PRIVATE_DISPLAY:-}" = yes ] || exec env ON_PRIVATE_DISPLAY=yes dbus-run-session -- "$0" "$@"
folder=$(mktemp -d)
Xvfb -displayfd 3 -screen 0 1440x900x24 3>"$folder/display" >/dev/null 2>&1 &
screen=$!
tries=0
while [ ! -s "$folder/display" ] && [ $tries -lt 200 ]; do sleep 0.05; tries=$((tries + 1)); done
export DISPLAY=":$(cat "$folder/display")" XDG_RUNTIME_DIR="$folder" QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1
chmod 700 "$folder"
"$launcher" --launch-immediately >/dev/null 2>&1 &
bus=$!
"$@"
status=$?
kill "$bus" "$screen" 2>/dev/null
rm -rf "$folder"
exit $status
