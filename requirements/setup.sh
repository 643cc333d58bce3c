#!/bin/sh
# setup.sh FOLDER LOCK: makes a Python environment in FOLDER from the hash-locked LOCK, with Leerlus itself in it.
# Does nothing when that was done before for the same lock, the same checkout and a Python that still works.
set -eu
folder=$1
lock=$2
unset PYTHONPATH PYTHONHOME
stamp="$folder/.leerlus"
wanted="$(pwd) $(cksum <"$lock") $(cksum <pyproject.toml)"

fits='import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))'
if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$wanted" ] && "$folder/bin/python" -c "$fits" 2>/dev/null; then
    exit 0
fi

if ! "$folder/bin/python" -m pip --version >/dev/null 2>&1 || ! "$folder/bin/python" -c "$fits" 2>/dev/null; then
    chosen= without_venv=
    for candidate in ${PYTHON:+"$PYTHON"} python3 python3.13 python3.12 python3.11; do
        "$candidate" -c "$fits" 2>/dev/null || continue
        if "$candidate" -c 'import venv, ensurepip' 2>/dev/null; then
            chosen=$candidate
            break
        fi
        without_venv=$candidate
    done
    if [ -z "$chosen" ] && [ -n "$without_venv" ]; then
        echo "$without_venv mist de module venv: installeer die (Debian en Ubuntu: sudo apt install python3-venv) en probeer het opnieuw." >&2
        exit 1
    fi
    if [ -z "$chosen" ]; then
        echo "Leerlus heeft Python 3.11, 3.12 of 3.13 nodig en vindt er geen: installeer er een, of noem hem (PYTHON=/pad/naar/python3 make setup)." >&2
        exit 1
    fi
    echo "Omgeving maken in $folder met $("$chosen" --version)."
    rm -rf "$folder"
    "$chosen" -m venv "$folder"
fi

echo "Onderdelen installeren uit $lock; de eerste keer duurt dat een paar minuten."
export PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_ROOT_USER_ACTION=ignore PIP_NO_INPUT=1 PIP_USER=0
"$folder/bin/python" -m pip install --quiet --require-hashes --requirement "$lock"
"$folder/bin/python" -m pip install --quiet --no-deps --no-build-isolation --editable .
printf '%s\n' "$wanted" >"$stamp"
