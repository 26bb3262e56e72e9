@echo off
rem Copyright (c) 2026 Sparsha Workbench contributors
rem SPDX-License-Identifier: EPL-2.0
rem
rem Starts Sparsha Workbench: without arguments, or with sound files, the window; with other arguments the command line (sparsha --help).
setlocal EnableExtensions
rem No library may report to its maker; releases of ONNX Runtime that would are not used either (docs/privacy.md).
set "ORT_DISABLE_TELEMETRY=1"
set "here=%~dp0"
set "java="
set "faulty="
set "release=own"
set "collector="
set "launch="
if exist "%here%jre\bin\java.exe" set "java=%here%jre\bin\java.exe"
if not defined java if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" call :try "%JAVA_HOME%"
if not defined java for /f "delims=" %%j in ('where java 2^>nul') do if not defined java call :try "%%~dpj.."
if not defined java for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*") do if not defined java call :try "%%~d"
if not defined java if defined faulty (
    set "java=%faulty%"
    set "release=%faultyrelease%"
    set "collector=-XX:+UseParallelGC"
    echo sparsha: Java %faultyrelease% has a fault in its usual collector, JDK-8377811, so another one is used. Java 25.0.3 or later has none. 1>&2
)
if not defined java (
    echo sparsha: Java 21 or later is needed. Install one, for instance Temurin from adoptium.net, or set JAVA_HOME to it. 1>&2
    exit /b 3
)
if not defined SPARSHA_CACHE set "SPARSHA_CACHE=%LOCALAPPDATA%\sparsha"
if not exist "%SPARSHA_CACHE%\start" mkdir "%SPARSHA_CACHE%\start"
if not exist "%SPARSHA_CACHE%\temp" mkdir "%SPARSHA_CACHE%\temp"
for %%f in ("%here%plugins\org.sparsha.launch_*.jar") do set "launch=%%~ff"
for %%f in ("%here%plugins\org.eclipse.osgi_*.jar") do set "osgi=%%~ff"
if not defined launch (
    echo sparsha: cannot start: the installation is incomplete: no org.sparsha.launch in %here%plugins. Install it again. 1>&2
    exit /b 3
)
rem The archive of classes belongs to this folder, this build and this Java; the JVM verifies it and makes a damaged one anew.
for %%f in ("%launch%") do set "build=%%~nf"
set "place=%here:\=-%"
set "place=%place::=%"
set "place=%place: =_%"
set "archive=%SPARSHA_CACHE%\start\%place%%build%-%release%.jsa"
set options=-XX:+IgnoreUnrecognizedVMOptions %collector% --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED --add-opens=java.base/jdk.internal.loader=ALL-UNNAMED "-Dsparsha.install=%here%." "-Dsparsha.cache=%SPARSHA_CACHE%" "-Djava.io.tmpdir=%SPARSHA_CACHE%\temp" "-XX:ErrorFile=%SPARSHA_CACHE%\crash-%%p.log" -XX:-DumpReplayDataOnError -XX:-UsePerfData -Xshare:auto -Xlog:disable -Xlog:all=off
if "%~1"=="" goto window
if "%~1"=="-data" goto window
if "%~1"=="--safe" if "%~2"=="" goto window
if "%~1"=="-clean" goto window
rem No command has a dot in its name; the window says what is no sound.
if not "%~x1"=="" if exist "%~1" if not exist "%~1\" goto window
"%java%" %options% "-XX:SharedArchiveFile=%archive%" -XX:+AutoCreateSharedArchive -XX:+VerifySharedSpaces -cp "%launch%;%osgi%" org.sparsha.launch.Launcher %*
exit /b %ERRORLEVEL%

:window
"%java%" %options% -cp "%launch%;%osgi%" org.sparsha.launch.Launcher %*
if %ERRORLEVEL%==23 goto window
exit /b %ERRORLEVEL%

:try
rem Takes the Java in the folder %1 when its file "release" tells of 21 or later; 25.0.0 to 25.0.2 only where there is no other.
set "full="
if not exist "%~1\bin\java.exe" exit /b
for /f "tokens=2 delims==" %%v in ('findstr /b /c:"JAVA_VERSION=" "%~1\release" 2^>nul') do set "full=%%~v"
set "version=0"
for /f "tokens=1 delims=." %%v in ("%full%") do set "version=%%v"
if %version% LSS 21 exit /b
for %%v in (25 25.0.0 25.0.1 25.0.2) do if "%full%"=="%%v" goto faulty
set "java=%~1\bin\java.exe"
set "release=%full%"
exit /b

:faulty
if not defined faulty set "faultyrelease=%full%"
if not defined faulty set "faulty=%~1\bin\java.exe"
exit /b
