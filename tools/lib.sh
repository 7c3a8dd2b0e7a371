# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by the other tools, from the top folder: building, and running what was built in place.

fail() {
  echo "${0##*/}: $*" >&2
  exit 1
}

# build FOLDER [MESON OPTION…]: configures FOLDER if it is not, then compiles what changed.
build() {
  local folder=$1
  shift
  if [ ! -f "$folder/build.ninja" ]; then
    rm -rf "$folder"
    if ! meson setup "$folder" "$@" >"$folder.log" 2>&1; then
      cat "$folder.log" >&2
      fail "meson setup failed"
    fi
    rm -f "$folder.log"
  fi
  ninja --quiet -C "$folder" || fail "the build failed"
}

# program FOLDER NAME: prints the path of an executable that FOLDER holds.
program() {
  local found
  found=$(find "$PWD/$1/src" -maxdepth 2 -type f -executable -name "$2" -print -quit)
  [ -n "$found" ] || fail "$1 holds no $2"
  echo "$found"
}

# use_build FOLDER: catalogue and settings schema come from FOLDER rather than from an installation.
use_build() {
  export JALONS_LOCALEDIR="$PWD/$1/po" GSETTINGS_SCHEMA_DIR="$PWD/$1/data/desktop"
}
