@echo off
rem Copyright (c) 2026 Sparsha Workbench contributors
rem SPDX-License-Identifier: EPL-2.0
rem
rem Starts Sparsha Workbench: without arguments, or with sound files, the window; with other arguments the command line (sparsha --help).
setlocal EnableExtensions
set "here=%~dp0"
set "java="
if exist "%here%jre\bin\java.exe" set "java=%here%jre\bin\java.exe"
if not defined java if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" call :try "%JAVA_HOME%"
if not defined java for /f "delims=" %%j in ('where java 2^>nul') do if not defined java call :try "%%~dpj.."
if not defined java for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*") do if not defined java call :try "%%~d"
if not defined java (
    echo sparsha: Java 21 or later is needed. Install one, for instance Temurin from adoptium.net, or set JAVA_HOME to it. 1>&2
    exit /b 3
)
if not defined SPARSHA_CACHE set "SPARSHA_CACHE=%LOCALAPPDATA%\sparsha"
if not exist "%SPARSHA_CACHE%" mkdir "%SPARSHA_CACHE%"
for %%f in ("%here%plugins\org.sparsha.launch_*.jar") do set "launch=%%~ff"
for %%f in ("%here%plugins\org.eclipse.osgi_*.jar") do set "osgi=%%~ff"
set options=-XX:+IgnoreUnrecognizedVMOptions --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED --add-opens=java.base/jdk.internal.loader=ALL-UNNAMED "-Dsparsha.cache=%SPARSHA_CACHE%" -Xshare:auto -Xlog:disable -Xlog:all=off
if "%~1"=="" goto window
if "%~1"=="-data" goto window
if "%~1"=="-clean" goto window
if exist "%~1" for %%e in (wav w64 rf64 aif aiff aifc au snd flac mp3 ogg oga) do if /i "%~x1"==".%%e" goto window
"%java%" %options% "-XX:SharedArchiveFile=%SPARSHA_CACHE%\command-line.jsa" -XX:+AutoCreateSharedArchive -cp "%launch%;%osgi%" org.sparsha.launch.Launcher %*
exit /b %ERRORLEVEL%

:window
"%java%" %options% -cp "%launch%;%osgi%" org.sparsha.launch.Launcher %*
if %ERRORLEVEL%==23 goto window
exit /b %ERRORLEVEL%

:try
rem Takes the Java in the folder %1 when its file "release" tells of 21 or later.
set "version=0"
if not exist "%~1\bin\java.exe" exit /b
for /f "tokens=2 delims==." %%v in ('findstr /b /c:"JAVA_VERSION=" "%~1\release" 2^>nul') do set "version=%%~v"
set "version=%version:"=%"
if %version% GEQ 21 set "java=%~1\bin\java.exe"
exit /b
