#!/usr/bin/env bash
# Flashes the device over USB with nanoff, on Linux and macOS; flash.cmd does the same on Windows. All values come from nf.config.
# Written for bash 3.2, which macOS has. Exit statuses: usage() below.
set -u
unset CDPATH # cd would look there too

usage() {
  cat <<'TEXT'
usage: hardware/flash.sh --port PORT [options]

Flashes the firmware image (nanoCLR) and the application, or one of them. Values: nf.config. Power switch off before the USB cable goes in.

  --port PORT         /dev/ttyUSB0 or /dev/ttyACM0 on Linux, /dev/cu.usbserial-0001 on macOS, COM5 on Windows
  --image FILE        the application; without it flash.image of nf.config
  --firmware-only     the firmware image alone
  --application-only  the application alone
  --erase             erases the whole chip first: calibration, settings, passkey, records and bonds are lost; asks for the word "erase"
  --yes               does not ask
  --baud RATE         instead of flash.baud of nf.config; 115200 helps with a bad cable
  --dry-run           prints the commands, one a line, for the project's folder, and runs none; the first is left out when nanoff is there
  --help              this text

exit status: 0 done, 1 not confirmed, 2 wrong arguments, 3 nf.config, 4 dotnet or nanoff, 5 port, 6 image, 7 chip does not answer or is
another one, 8 flashing failed. Up to 7 nothing on the chip has changed.
TEXT
}

fail() { # status, what is wrong, what to do
  echo "flash: $2: $3" >&2
  exit "$1"
}

wrong() { fail 2 "$1" "see --help"; }

port='' image='' baud='' only='' erase=no confirmed=no dry=no
while [ $# -gt 0 ]; do
  case $1 in
    --port | --image | --baud)
      case ${2:-} in '' | --*) wrong "$1 needs a value" ;; esac
      case $1 in
        --port) port=$2 ;;
        --image) image=$2 ;;
        --baud) baud=$2 ;;
      esac
      shift
      ;;
    --firmware-only | --application-only)
      [ -z "$only" ] || [ "$only" = "$1" ] || wrong "--firmware-only and --application-only exclude each other"
      only=$1
      ;;
    --erase) erase=yes ;;
    --yes) confirmed=yes ;;
    --dry-run) dry=yes ;;
    --help)
      usage
      exit 0
      ;;
    *) wrong "unknown argument $1" ;;
  esac
  shift
done
[ -n "$port" ] || wrong "--port is missing"
case $port in *[!A-Za-z0-9._/:-]*) wrong "$port is no port" ;; esac
case $baud in *[!0-9]*) wrong "$baud is no baud rate" ;; esac
[ "$only" != --firmware-only ] || [ -z "$image" ] || wrong "--firmware-only and --image exclude each other"
[ "$only" != --application-only ] || [ $erase = no ] || wrong "--application-only and --erase exclude each other"

# Relative paths below count from the project's folder; that of the image from where the user is. The script may be a link, and macOS has no GNU readlink.
script=$0
while [ -h "$script" ]; do
  link=$(readlink "$script")
  case $link in /*) script=$link ;; *) script=$(dirname "$script")/$link ;; esac
done
root=$(cd -P "$(dirname "$script")/.." && pwd) || exit 3
case $image in
  '' | /*) ;;
  *) [ "$(pwd -P)" = "$root" ] || image=$PWD/$image ;;
esac
cd "$root" || exit 3

[ -r nf.config ] || fail 3 "$root/nf.config cannot be read" "take it from the repository again"
setting() { # key: sets $value
  value=$(sed -n "s/^$(printf '%s' "$1" | sed 's/\./\\./g')[[:space:]]*=[[:space:]]*\([^[:space:]]*\).*/\1/p" nf.config | head -n 1)
  [ -n "$value" ] || fail 3 "nf.config has no $1" "take it from the repository again"
}
setting tool.nanoff && version=$value
setting firmware.target && target=$value
setting firmware.version && firmware=$value
setting flash.baud && baud=${baud:-$value}
setting flash.address && address=$value
setting flash.deploySize && room=$value
setting flash.partitionTableSize && flash=$value
setting flash.image && image=${image:-$value}

tools=hardware/.tools/nanoff-$version
nanoff=$tools/nanoff
# Without roll-forward nanoff, which is built for .NET 8, does not start where only a newer .NET is.
install=(dotnet tool install --tool-path "$tools" nanoff --version "$version" --allow-roll-forward)
details=("$nanoff" --platform esp32 --serialport "$port" --baud "$baud" --devicedetails --suppressnanoffversioncheck)
# nanoff would read the files (calibration, records) and write them again; left alone they are safer. They lie behind the application.
update=("$nanoff" --update --target "$target" --fwversion "$firmware" --serialport "$port" --baud "$baud" --partitiontablesize "$flash"
  --nobackupconfig)
[ $erase = no ] || update+=(--masserase)
update+=(--suppressnanoffversioncheck)
# A command of its own: together with --update nanoff 2.5.162 takes no notice of --address, and flashes into the firmware.
deploy=("$nanoff" --deploy --target "$target" --image "$image" --address "$address" --serialport "$port" --baud "$baud"
  --suppressnanoffversioncheck)

show() {
  local word line=
  for word in "$@"; do
    [ "$word" != "$image" ] || word="\"$(printf '%s' "$word" | sed 's/[\\"$`]/\\&/g')\""
    line="$line $word"
  done
  echo "${line# }"
}

if [ $dry = yes ]; then
  show "${install[@]}"
  show "${details[@]}"
  [ "$only" = --application-only ] || show "${update[@]}"
  [ "$only" = --firmware-only ] || show "${deploy[@]}"
  exit 0
fi

if [ "$only" != --firmware-only ]; then
  [ -f "$image" ] || fail 6 "$image is not there" "build Firmware for Release (hardware/bring-up.md), or name the file with --image"
  size=$(($(wc -c <"$image")))
  [ $size -gt 0 ] || fail 6 "$image is empty" "build Firmware again"
  [ $size -le $((room)) ] || fail 6 "$image has $size bytes, only $((room)) fit" "name the application's .bin with --image"
fi

case $(uname -s):$port in
  Darwin:/dev/tty.*) fail 5 "$port waits for a carrier" "use ${port/tty./cu.}" ;;
esac
[ -e "$port" ] || fail 5 "$port is not there" "plug in a USB cable that carries data; install the driver of the bridge (CP210x or CH340); look for the name in: ls /dev/ttyUSB* /dev/ttyACM* /dev/cu.*"
[ -c "$port" ] || fail 5 "$port is no port" "look for the name in: ls /dev/ttyUSB* /dev/ttyACM* /dev/cu.*"
if ! [ -r "$port" ] || ! [ -w "$port" ]; then
  fail 5 "no permission for $port" "sudo usermod -aG dialout \$USER (uucp on Arch), then log out and in again"
fi
if command -v lsof >/dev/null && [ -n "$(lsof -t "$port" 2>/dev/null)" ]; then
  fail 5 "another program has $port open" "close terminal, Visual Studio and Device Explorer"
fi

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 NANOFRAMEWORK_TELEMETRY_OPTOUT=1
dotnet --version >/dev/null 2>&1 || fail 4 "no .NET SDK" "install the .NET 10 SDK: https://dotnet.microsoft.com/download"
# The tool's own starter looks for .NET in the installer's folder only.
shared=$(dotnet --list-runtimes | sed -n 's/^Microsoft\.NETCore\.App [^ ]* \[\(.*\)\/shared\/.*/\1/p' | tail -n 1)
[ -n "${DOTNET_ROOT:-}" ] || [ -z "$shared" ] || export DOTNET_ROOT="$shared"
[ -e "$nanoff" ] || "${install[@]}" || fail 4 "nanoff $version could not be installed" "it needs the .NET 10 SDK and the internet"
[ -e "$nanoff" ] || fail 4 "nanoff $version is not there after its installation" "delete hardware/.tools and try again"

answer=$(mktemp) || exit 4
trap 'rm -f "$answer"' EXIT
echo "Reading the chip on $port. When it takes longer than 5 s, hold the BOOT button until it goes on."
"${details[@]}" >"$answer" 2>&1
status=$?
cat "$answer"
[ $status -eq 0 ] || fail 7 "the chip on $port does not answer" "hold BOOT and try again; another cable; --baud 115200; nothing else on the port (hardware/bring-up.md, section 6)"
grep -Eq '^ESP32( |.?$)' "$answer" || fail 7 "the chip on $port is no plain ESP32" "the device has an ESP32-DevKitC V4 with a WROOM-32E"
found=$(sed -n 's/^Flash size \([0-9]*\)MB.*/\1/p' "$answer" | head -n 1)
[ "${found:-0}" -ge "$flash" ] || fail 7 "the chip has less than $flash MB of flash" "the device has a WROOM-32E with 4 MB or more"

if [ $erase = yes ] && [ $confirmed = no ]; then
  echo "--erase loses calibration, settings, passkey, all records and bonds. Type erase to go on:"
  read -r word || word=
  [ "$word" = erase ] || fail 1 "nothing was erased" "type the word erase"
fi

if [ "$only" != --application-only ]; then
  "${update[@]}" || fail 8 "the firmware was not flashed" "the chip is not harmed: leave the switch off, hold BOOT, run the same again (hardware/bring-up.md, section 6)"
fi
if [ "$only" != --firmware-only ]; then
  "${deploy[@]}" || fail 8 "the application was not flashed" "the chip is not harmed: leave the switch off, hold BOOT, run the same again with --application-only"
fi
echo "Done. The device starts now; hardware/bring-up.md, section 3, says what it shows."
