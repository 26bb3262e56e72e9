#!/usr/bin/env bash
# Makes the sample recordings of this folder: synthetic speech in Hindi and English with different prosody.
# Needs espeak-ng and sox (Debian: apt-get install espeak-ng sox). The same versions give the same files.
set -euo pipefail
cd "$(dirname "$0")"
raw=$(mktemp --suffix=.wav)
trap 'rm -f "$raw"' EXIT

# say NAME VOICE PITCH(0-99) SPEED(words a minute) GAIN(dB) RANGE(percent of the usual pitch range) TEXT
say() {
    espeak-ng -v "$2" -p "$3" -s "$4" -m -w "$raw" "<speak><prosody range=\"$6%\">$7</prosody></speak>"
    # -R: the same dither every time; silence at both ends is cut to 0.1 s
    sox -R "$raw" -r 16000 -b 16 -c 1 "$1.wav" gain -n -1 gain "$5" \
        silence 1 0.01 0.1% reverse silence 1 0.01 0.1% reverse pad 0.1 0.1
}

say hindi-raised-voice hi+m3 75 190 0 160 "आज तुम यहाँ क्यों आए? मुझे यह बिल्कुल पसंद नहीं!"
say hindi-low-and-slow hi+m3 25 105 -12 40 "मुझे नहीं पता अब क्या होगा। सब चले गए।"
say english-excited en-gb+f3 80 185 -1 180 "I can't believe it, we really won the prize! Come and see!"
say english-flat en-gb+m2 35 130 -6 20 "The meeting is at nine. Bring the papers with you."
say calm en-us+m1 40 135 -9 60 "I asked you nicely, twice."
say sharp en-us+m1 70 200 0 170 "Now give it back, at once!"
sox -R calm.wav sharp.wav english-calm-then-sharp.wav
rm -f calm.wav sharp.wav
