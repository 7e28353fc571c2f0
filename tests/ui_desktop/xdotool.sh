#!/bin/sh
# SPDX-License-Identifier: MIT
# Drives the real program with the keyboard of the X display, as a scanner would, and looks into the records
# from outside.  Usage: xdotool.sh FOLDER-OF-PROGRAMS
set -eu
programs=$1
: "${DISPLAY:?this test needs a display: run it inside xvfb-run}"

folder=$(mktemp -d)
window_process=
cleanup() {
    [ -z "$window_process" ] || kill "$window_process" 2>/dev/null || true
    rm -rf "$folder"
}
trap cleanup EXIT
fail() { echo "xdotool.sh: $*" >&2; exit 1; }

"$programs/flexcal" training new "$folder/lab" >/dev/null 2>&1 || fail "no training lab could be made"
box=$(python3 - "$folder/lab/arrivals.json" <<'PYTHON'
import json, sys
box = next(b for b in json.load(open(sys.argv[1]))["arrivals"] if b["outcome"] == "expected")
print(box["label"], box["modules"][0])
PYTHON
)
label=${box% *}
module=${box#* }

"$programs/flexcal-workstation" --config "$folder/lab/flexcal.properties" 2>"$folder/errors" &
window_process=$!

window=
for _ in $(seq 100); do
    window=$(xdotool search --onlyvisible --pid "$window_process" --name "FLEX-Cal Workstation" 2>/dev/null | head -1) || true
    [ -n "$window" ] && break
    kill -0 "$window_process" 2>/dev/null || fail "the window ended: $(cat "$folder/errors")"
    sleep 0.1
done
[ -n "$window" ] || fail "no window appeared"
sleep 1
xdotool windowfocus "$window"
sleep 0.3

scan() {
    xdotool type --delay 2 "$1"
    xdotool key Return
}
receipts() { sqlite3 "$folder/lab/lab.db" "SELECT outcome FROM receipt WHERE module = '$module'"; }

scan "$label"
scan "$module"
for _ in $(seq 100); do
    [ -n "$(receipts)" ] && break
    sleep 0.1
done
[ "$(receipts)" = expected ] || fail "the receipt of $module is not there: '$(receipts)'"

xdotool key ctrl+q
for _ in $(seq 100); do
    kill -0 "$window_process" 2>/dev/null || break
    sleep 0.1
done
kill -0 "$window_process" 2>/dev/null && fail "Ctrl+Q did not close the window"
result=0
wait "$window_process" || result=$?
window_process=
[ "$result" = 0 ] || fail "the program ended with $result: $(cat "$folder/errors")"
"$programs/flexcal" --config "$folder/lab/flexcal.properties" audit verify >/dev/null || fail "the journal is not intact"
