# Sourced by ./run and ./check: the steps from a bare checkout to built programs, and how they are told.
# shellcheck shell=bash

setup_exit=3 # set-up or build failed; the programs' own exit codes are theirs
step_count=0 # the sourcing script says how many steps it has
step_number=0

cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit
mkdir -p build/logs

# Whatever these steps cache stays in the checkout. The mark tells our processes from everybody else's.
export XDG_CACHE_HOME=$PWD/build/cache
export CCACHE_DIR=${CCACHE_DIR:-$XDG_CACHE_HOME/ccache}
export FLEXCAL_STARTED_BY=$$.$RANDOM

say() { printf '%s\n' "$*"; }

log_of() { printf 'build/logs/%s.log' "${1,,}" | tr ' ' '-'; }

# step NAME COMMAND…: tells, runs and times one step; when it fails, shows the end of its log and ends.
step() {
    local name=$1 log started=$SECONDS
    log=$(log_of "$name")
    shift
    step_number=$((step_number + 1))
    say "$step_number/$step_count $name …"
    rm -f "$log"
    "$@" || fail "$name"
    say "    done, $((SECONDS - started)) s"
}

fail() {
    local log
    log=$(log_of "$1")
    say "FAILED: $1"
    if [[ -s $log ]]; then
        tail -n 30 "$log"
        say "The whole log: $log"
    fi
    exit "$setup_exit"
}

# Runs a command so that a signal ends it at once: bash acts on signals only while it waits.
interruptibly() {
    "$@" &
    wait $!
}

# Ends every process that carries our mark, also those that left our process group.
end_what_we_started() {
    local signal environs
    for signal in TERM TERM KILL; do
        mapfile -t environs < <(env -u FLEXCAL_STARTED_BY \
            grep -lzsxF "FLEXCAL_STARTED_BY=$FLEXCAL_STARTED_BY" /proc/[0-9]*/environ)
        ((${#environs[@]})) || break
        kill -s "$signal" "${environs[@]//[!0-9]/}" 2>/dev/null || true
        sleep 1
    done
    wait
}

# One set-up at a time in a checkout. The lock ends with this shell or with unlock_checkout.
lock_checkout() {
    exec 9>build/lock
    flock --nonblock 9 && return
    say 'Waiting for another ./run or ./check in this checkout …'
    flock 9
}

unlock_checkout() { exec 9>&-; }

# progress DONE TOTAL TEXT: a terminal sees one changing line, a file a line for each tenth.
progress_tenth=0
progress() {
    local tenth=$(($1 * 10 / $2))
    if [[ -t 1 ]]; then
        printf '\r\033[K    [%s/%s] %.60s' "$1" "$2" "$3"
    elif ((tenth > progress_tenth)); then
        say "    $((tenth * 10)) % ($1 of $2)"
        progress_tenth=$tenth
    fi
}

end_progress() { if [[ -t 1 ]]; then printf '\r\033[K'; fi; }

show_build() {
    local line
    while IFS= read -r line; do
        if [[ $line =~ ^\[([0-9]+)/([0-9]+)\]\ (.*) ]]; then
            progress "${BASH_REMATCH[@]:1:3}"
        fi
    done
    end_progress
}

packages() { env -u FLEXCAL_STARTED_BY packaging/install-packages "$@"; }

configure() {
    local fresh=() cache=build/release/CMakeCache.txt
    # A build folder that was copied or moved here belongs to another path.
    if [[ -e $cache ]] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$PWD" "$cache"; then
        fresh=(--fresh)
    fi
    cmake --preset release "${fresh[@]}" >"$(log_of configure)" 2>&1
}

# As many compilers at once as there are processors, and a gigabyte of memory for each.
compilers() {
    local processors memory
    processors=$(nproc)
    memory=$(awk '/^MemAvailable/ { print int($2 / 1000000) + 1 }' /proc/meminfo)
    echo $((memory < processors ? memory : processors))
}

# build STEP [cmake --build options]
build() {
    local log
    log=$(log_of "$1")
    nice cmake --build --preset release --parallel "$(compilers)" "${@:2}" 2>&1 | tee "$log" | show_build
}
