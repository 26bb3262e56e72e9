@echo off
rem Copyright (c) 2026 Sparsha Workbench contributors
rem SPDX-License-Identifier: EPL-2.0
rem
rem Offers Sparsha Workbench under "Open with" for recordings, for this user alone; what opens them by default stays.
rem   associate-files.bat          offers it
rem   associate-files.bat /remove  takes that back
setlocal EnableExtensions
set "here=%~dp0"
set "classes=HKCU\Software\Classes"
set "endings=wav wave rf64 bw64 w64 aif aiff aifc au snd caf sph nist flac mp3 mp2 mpga ogg oga"
if /i "%~1"=="/remove" goto remove
if not "%~1"=="" goto usage
reg add "%classes%\Sparsha.Recording" /ve /d "Recording" /f >nul || goto failed
reg add "%classes%\Sparsha.Recording\DefaultIcon" /ve /d "%here%sparsha.ico" /f >nul || goto failed
reg add "%classes%\Sparsha.Recording\shell\open" /v FriendlyAppName /d "Sparsha Workbench" /f >nul || goto failed
reg add "%classes%\Sparsha.Recording\shell\open\command" /ve /d "\"%here%sparsha.bat\" \"%%1\"" /f >nul || goto failed
for %%e in (%endings%) do reg add "%classes%\.%%e\OpenWithProgids" /v Sparsha.Recording /t REG_NONE /f >nul || goto failed
echo sparsha: recordings can be opened with Sparsha Workbench now. associate-files.bat /remove takes that back.
exit /b 0

:remove
for %%e in (%endings%) do reg delete "%classes%\.%%e\OpenWithProgids" /v Sparsha.Recording /f >nul 2>nul
reg delete "%classes%\Sparsha.Recording" /f >nul 2>nul
echo sparsha: Sparsha Workbench is no longer offered for recordings.
exit /b 0

:usage
echo sparsha: associate-files.bat takes /remove or nothing. 1>&2
exit /b 2

:failed
echo sparsha: the registry of this user cannot be written, so nothing opens recordings with Sparsha Workbench. 1>&2
exit /b 3
