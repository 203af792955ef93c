@echo off
rem Flashes the device over USB with nanoff, on Windows; flash.sh does the same on Linux and macOS. All values come from nf.config.
rem Exit statuses: usage below. Lines end with CR LF: cmd does not find its labels otherwise.
setlocal EnableExtensions DisableDelayedExpansion
for %%V in (PORT IMAGE BAUD ONLY ERASE CONFIRMED DRY REST MISSING FOUND CHIP WORD) do set "%%V="

:arguments
if "%~1"=="" if [%1]==[] goto checkarguments
if "%~1"=="--help" goto usage
if "%~1"=="--port" goto value
if "%~1"=="--image" goto value
if "%~1"=="--baud" goto value
if "%~1"=="--firmware-only" goto only
if "%~1"=="--application-only" goto only
if "%~1"=="--erase" goto erase
if "%~1"=="--yes" goto yes
if "%~1"=="--dry-run" goto dryrun
set "WHAT=unknown argument %~1"
goto wrong
:value
set "WHAT=%~1 needs a value"
if "%~2"=="" goto wrong
set "VALUE=%~2"
if "%VALUE:~0,2%"=="--" goto wrong
if "%~1"=="--port" set "PORT=%~2"
if "%~1"=="--image" set "IMAGE=%~2"
if "%~1"=="--baud" set "BAUD=%~2"
shift
goto nextargument
:only
set "WHAT=--firmware-only and --application-only exclude each other"
if defined ONLY if not "%ONLY%"=="%~1" goto wrong
set "ONLY=%~1"
goto nextargument
:erase
set "ERASE=yes"
goto nextargument
:yes
set "CONFIRMED=yes"
goto nextargument
:dryrun
set "DRY=yes"
:nextargument
shift
goto arguments

:checkarguments
set "WHAT=--port is missing"
if not defined PORT goto wrong
rem The sign after eol is one of those after delims: a line that begins with the usual one, a semicolon, would be skipped.
for /f "eol=A delims=ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._/:-" %%R in ("%PORT%") do set "REST=%%R"
set "WHAT=%PORT% is no port"
if defined REST goto wrong
for /f "eol=0 delims=0123456789" %%R in ("%BAUD%") do set "REST=%%R"
set "WHAT=%BAUD% is no baud rate"
if defined REST goto wrong
set "WHAT=--firmware-only and --image exclude each other"
if "%ONLY%"=="--firmware-only" if defined IMAGE goto wrong
set "WHAT=--application-only and --erase exclude each other"
if "%ONLY%"=="--application-only" if defined ERASE goto wrong

rem Relative paths below count from the project's folder; that of the image from where the user is.
set "START=%CD%"
cd /d "%~dp0.."
if not defined IMAGE goto readconfig
if "%START%"=="%CD%" goto readconfig
cd /d "%START%"
for %%F in ("%IMAGE%") do set "IMAGE=%%~fF"
cd /d "%~dp0.."

:readconfig
set "STATUS=3"
set "WHAT=%CD%\nf.config cannot be read"
set "REMEDY=take it from the repository again"
if not exist nf.config goto fail
set "KEYS=tool.nanoff firmware.target firmware.version flash.baud flash.address flash.deploySize flash.partitionTableSize flash.image"
for %%K in (%KEYS%) do set "nf.%%K="
for /f "usebackq eol=# tokens=1,2 delims== " %%A in ("nf.config") do set "nf.%%A=%%B"
for %%K in (%KEYS%) do if not defined nf.%%K if not defined MISSING set "MISSING=%%K"
set "WHAT=nf.config has no %MISSING%"
if defined MISSING goto fail
if not defined BAUD set "BAUD=%nf.flash.baud%"
if not defined IMAGE set "IMAGE=%nf.flash.image:/=\%"
set /a "ROOM=%nf.flash.deploySize%"

set "TOOLS=hardware\.tools\nanoff-%nf.tool.nanoff%"
set "NANOFF=%TOOLS%\nanoff"
rem Without roll-forward nanoff, which is built for .NET 8, does not start where only a newer .NET is.
set "INSTALL=dotnet tool install --tool-path %TOOLS% nanoff --version %nf.tool.nanoff% --allow-roll-forward"
set "DETAILS=%NANOFF% --platform esp32 --serialport %PORT% --baud %BAUD% --devicedetails --suppressnanoffversioncheck"
rem nanoff would read the files (calibration, records) and write them again; left alone they are safer. They lie behind the application.
set "UPDATE=%NANOFF% --update --target %nf.firmware.target% --fwversion %nf.firmware.version% --serialport %PORT% --baud %BAUD% --partitiontablesize %nf.flash.partitionTableSize% --nobackupconfig"
if defined ERASE set "UPDATE=%UPDATE% --masserase"
set "UPDATE=%UPDATE% --suppressnanoffversioncheck"
rem A command of its own: together with --update nanoff 2.5.162 takes no notice of --address, and flashes into the firmware.
set DEPLOY=%NANOFF% --deploy --target %nf.firmware.target% --image "%IMAGE%" --address %nf.flash.address% --serialport %PORT% --baud %BAUD% --suppressnanoffversioncheck

if not defined DRY goto checkimage
echo %INSTALL%
echo %DETAILS%
if not "%ONLY%"=="--application-only" echo %UPDATE%
if not "%ONLY%"=="--firmware-only" echo %DEPLOY%
exit /b 0

:checkimage
if "%ONLY%"=="--firmware-only" goto checkport
set "STATUS=6"
set "WHAT=%IMAGE% is not there"
set "REMEDY=build Firmware for Release (hardware/bring-up.md), or name the file with --image"
if not exist "%IMAGE%" goto fail
set "SIZE=0"
for %%F in ("%IMAGE%") do set "SIZE=%%~zF"
set "WHAT=%IMAGE% is empty"
set "REMEDY=build Firmware again"
if %SIZE% EQU 0 goto fail
set "WHAT=%IMAGE% has %SIZE% bytes, only %ROOM% fit"
set "REMEDY=name the application's .bin with --image"
if %SIZE% GTR %ROOM% goto fail

:checkport
set "STATUS=5"
set "WHAT=%PORT% is not there"
set "REMEDY=plug in a USB cable that carries data; install the driver of the bridge (CP210x or CH340); look for the name in: mode"
for /f "tokens=1-3" %%A in ('reg query HKLM\HARDWARE\DEVICEMAP\SERIALCOMM 2^>nul') do if /i "%%C"=="%PORT%" set "FOUND=yes"
if not defined FOUND goto fail

set "DOTNET_CLI_TELEMETRY_OPTOUT=1"
set "DOTNET_NOLOGO=1"
set "NANOFRAMEWORK_TELEMETRY_OPTOUT=1"
set "STATUS=4"
set "WHAT=no .NET SDK"
set "REMEDY=install the .NET 10 SDK: https://dotnet.microsoft.com/download"
call dotnet --version >nul 2>nul
if not "%ERRORLEVEL%"=="0" goto fail
if exist "%NANOFF%.*" goto checkchip
set "WHAT=nanoff %nf.tool.nanoff% could not be installed"
set "REMEDY=it needs the .NET 10 SDK and the internet"
call %INSTALL%
if not "%ERRORLEVEL%"=="0" goto fail
set "WHAT=nanoff %nf.tool.nanoff% is not there after its installation"
set "REMEDY=delete hardware\.tools and try again"
if not exist "%NANOFF%.*" goto fail

:checkchip
set "ANSWER=%TEMP%\pressuredevice-flash.txt"
echo Reading the chip on %PORT%. When it takes longer than 5 s, hold the BOOT button until it goes on.
call %DETAILS% >"%ANSWER%" 2>&1
set "RESULT=%ERRORLEVEL%"
type "%ANSWER%"
set "FOUND=0MB"
for /f "usebackq tokens=1-3" %%A in ("%ANSWER%") do (
  if "%%A"=="ESP32" set "CHIP=yes"
  if "%%A %%B"=="Flash size" set "FOUND=%%C"
)
del "%ANSWER%"
set "STATUS=7"
set "WHAT=the chip on %PORT% does not answer"
set "REMEDY=hold BOOT and try again; another cable; --baud 115200; nothing else on the port (hardware/bring-up.md, section 6)"
if not "%RESULT%"=="0" goto fail
set "WHAT=the chip on %PORT% is no plain ESP32"
set "REMEDY=the device has an ESP32-DevKitC V4 with a WROOM-32E"
if not defined CHIP goto fail
set "WHAT=the chip has less than %nf.flash.partitionTableSize% MB of flash"
set "REMEDY=the device has a WROOM-32E with 4 MB or more"
if %FOUND:MB=% LSS %nf.flash.partitionTableSize% goto fail

if not defined ERASE goto firmware
if defined CONFIRMED goto firmware
set "STATUS=1"
set "WHAT=nothing was erased"
set "REMEDY=type the word erase"
echo --erase loses calibration, settings, passkey, all records and bonds. Type erase to go on:
set /p "WORD="
if not "%WORD%"=="erase" goto fail

:firmware
set "STATUS=8"
if "%ONLY%"=="--application-only" goto application
set "WHAT=the firmware was not flashed"
set "REMEDY=the chip is not harmed: leave the switch off, hold BOOT, run the same again (hardware/bring-up.md, section 6)"
call %UPDATE%
if not "%ERRORLEVEL%"=="0" goto fail
:application
if "%ONLY%"=="--firmware-only" goto done
set "WHAT=the application was not flashed"
set "REMEDY=the chip is not harmed: leave the switch off, hold BOOT, run the same again with --application-only"
call %DEPLOY%
if not "%ERRORLEVEL%"=="0" goto fail
:done
echo Done. The device starts now; hardware/bring-up.md, section 3, says what it shows.
exit /b 0

:wrong
set "STATUS=2"
set "REMEDY=see --help"
:fail
rem A variable of for is not read as a command, whatever stands in a path.
for /f "delims=" %%M in ("flash: %WHAT%: %REMEDY%") do echo %%M>&2
exit /b %STATUS%

:usage
echo usage: hardware\flash.cmd --port PORT [options]
echo.
echo Flashes the firmware image (nanoCLR) and the application, or one of them. Values: nf.config. Power switch off before the USB cable goes in.
echo.
echo   --port PORT         /dev/ttyUSB0 or /dev/ttyACM0 on Linux, /dev/cu.usbserial-0001 on macOS, COM5 on Windows
echo   --image FILE        the application; without it flash.image of nf.config
echo   --firmware-only     the firmware image alone
echo   --application-only  the application alone
echo   --erase             erases the whole chip first: calibration, settings, passkey, records and bonds are lost; asks for the word "erase"
echo   --yes               does not ask
echo   --baud RATE         instead of flash.baud of nf.config; 115200 helps with a bad cable
echo   --dry-run           prints the commands, one a line, for the project's folder, and runs none; the first is left out when nanoff is there
echo   --help              this text
echo.
echo exit status: 0 done, 1 not confirmed, 2 wrong arguments, 3 nf.config, 4 dotnet or nanoff, 5 port, 6 image, 7 chip does not answer or is
echo another one, 8 flashing failed. Up to 7 nothing on the chip has changed.
exit /b 0
