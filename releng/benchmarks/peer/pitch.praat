# Copyright (c) 2026 Sparsha Workbench contributors
# SPDX-License-Identifier: EPL-2.0
#
# praat --run pitch.praat LIST: pitch of the sound files that a text file names, one a line, every 10 ms by Praat's usual method
# (autocorrelation), and how many frames are voiced.
form Pitch of files
    sentence List
endform
files = Read Strings from raw text file: list$
count = Get number of strings
for i to count
    selectObject: files
    name$ = Get string: i
    sound = Read from file: name$
    pitch = To Pitch: 0.01, 60, 400
    voiced = Count voiced frames
    appendInfoLine: name$, tab$, voiced
    removeObject: sound, pitch
endfor
