# Copyright (c) 2026 Sparsha Workbench contributors
# SPDX-License-Identifier: EPL-2.0
"""The original's 374 features of sound files, written anew from their published definition, with librosa: what ours are measured against.

original_features.py windows|once FILE...: one vector a file, or one for each of the original's masked windows of it, too.
"""
import sys

import librosa
import numpy

RATE = 16000
LENGTH = 10 * RATE
WINDOW = 8000
STEP = 1600


def pooled(matrix):
    return numpy.concatenate([matrix.mean(axis=1), matrix.std(axis=1)])


def vector(samples):
    y = librosa.util.fix_length(samples, size=LENGTH)
    mfcc = librosa.feature.mfcc(y=y, sr=RATE, n_mfcc=40)
    parts = [mfcc, librosa.feature.delta(mfcc), librosa.feature.delta(mfcc, order=2),
             librosa.feature.melspectrogram(y=y, sr=RATE, n_mels=40), librosa.feature.chroma_stft(y=y, sr=RATE),
             librosa.feature.spectral_contrast(y=y, sr=RATE), librosa.feature.tonnetz(y=librosa.effects.harmonic(y), sr=RATE)]
    pitches, magnitudes = librosa.piptrack(y=y, sr=RATE)
    peaks = [values[values > 0] if (values > 0).any() else numpy.zeros(1) for values in (pitches, magnitudes)]
    return numpy.concatenate([pooled(part) for part in parts] + [[peak.mean(), peak.std()] for peak in peaks])


def main(mode, files):
    for file in files:
        samples, _ = librosa.load(file, sr=RATE, res_type="soxr_hq")
        values = vector(samples)
        if len(values) != 374:
            sys.exit(f"{len(values)} values, not 374")
        for start in range(0, len(samples) if mode == "windows" else 0, STEP):
            masked = samples.copy()
            masked[start:start + WINDOW] = 0
            vector(masked)


main(sys.argv[1], sys.argv[2:])
