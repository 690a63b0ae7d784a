#!/usr/bin/env bash
# Installs the programs that tests call and npm does not have, where they are missing.
set -euo pipefail

missing=()
for program in fish pre-commit zsh; do
  command -v "$program" >/dev/null || missing+=("$program")
done
if [ ${#missing[@]} = 0 ]; then exit; fi

if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
  echo "These are missing, and only root on Debian can install them here: ${missing[*]}" >&2
  echo "Install them as your system does it; pre-commit: https://pre-commit.com/#install" >&2
  exit 1
fi
echo "Installing ${missing[*]}" >&2
apt-get update -qq
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
