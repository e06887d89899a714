# Sourced by the other scripts: what the machine must have, and installing what its package registries have.

say() { printf '%s\n' "$*"; }

fail() {
  printf 'error: %s\n' "$*" >&2
  exit 1
}

# The two that no registry of ours can install.
need_toolchains() {
  command -v dotnet >/dev/null || fail "the .NET 10 SDK is missing. Get it from https://dotnet.microsoft.com/download/dotnet/10.0, or with your system's packages (dotnet-sdk-10.0), and run this again."
  dotnet --list-sdks | grep -q '^10\.' || fail "a .NET 10 SDK is missing (found: $(dotnet --list-sdks | tr '\n' ' ')). Get it from https://dotnet.microsoft.com/download/dotnet/10.0."
  command -v npm >/dev/null || fail "Node.js with npm is missing (18 or later). Get it from https://nodejs.org, or with your system's packages (nodejs npm), and run this again."
}

# need_packages NAME...: Debian packages, installed when missing and we may.
need_packages() {
  local missing=() name
  for name in "$@"; do
    dpkg-query -W -f='${Status}' "$name" 2>/dev/null | grep -q 'ok installed' || missing+=("$name")
  done
  [ "${#missing[@]}" -eq 0 ] && return 0
  command -v apt-get >/dev/null || fail "these are missing: ${missing[*]}. Install them with your system's packages."
  [ "$(id -u)" -eq 0 ] || fail "these Debian packages are missing: ${missing[*]}. Install them with: sudo apt-get install ${missing[*]}"
  say "installing ${missing[*]}"
  apt-get update -qq >/dev/null
  # Debian's scripts would start the servers; we start our own, on loopback and on our ports.
  local policy=/usr/sbin/policy-rc.d ours=no installed=yes
  [ -e "$policy" ] || { ours=yes && printf '#!/bin/sh\nexit 101\n' >"$policy" && chmod +x "$policy"; }
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null || installed=no
  [ "$ours" = no ] || rm -f "$policy"
  [ "$installed" = yes ] || fail "apt-get install ${missing[*]} failed"
}
