#!/usr/bin/env python3
# Copyright (c) 2026 Sparsha Workbench contributors
# SPDX-License-Identifier: EPL-2.0
"""The definition of the recipe log-mel, written down a second time, from the text of its parameters, with NumPy alone.

Run in its own folder it writes signal.npy (1800 samples at 8 kHz: a gliding tone with overtones, noise, a pause of
digital silence) and one matrix a case (bands by frames, 64-bit) for LogMelReferenceTest. Made with NumPy 2.4.
"""
import numpy as np

RATE = 8000
CASES = {
    "default": {},
    "reflect": {"edges": "reflect", "top-db": 60.0},
    "inside": {"edges": "none", "window": 200, "reference": "one", "top-db": 0.0},
    "htk": {"mel-scale": "htk", "mel-norm": "height", "log": "natural", "log-offset": 1e-3, "fmin": 100.0, "fmax": 3500.0},
    "magnitude": {"spectrum": "magnitude", "reference": "one", "bands": 23},
    "variance": {"normalize": "mean-variance", "frames": 17},
    "range": {"normalize": "range", "log": "none"},
    "padded": {"seconds": 0.3, "hop": 100},
}
DEFAULTS = {"bands": 20, "fft-size": 256, "window": 0, "hop": 128, "fmin": 0.0, "fmax": 0.0, "edges": "zeros", "spectrum": "power",
            "mel-scale": "slaney", "mel-norm": "area", "log": "decibel", "reference": "maximum", "top-db": 80.0, "log-offset": 1e-6,
            "seconds": 0.0, "frames": 0, "normalize": "none"}


def make_signal():
    t = np.arange(1800) / RATE
    phase = 2 * np.pi * (200 * t + 400 * t * t)
    tone = sum(np.sin(n * phase) / n for n in (1, 2, 3, 5))
    noise = np.random.default_rng(1).standard_normal(t.size)
    signal = 0.2 * tone * np.hanning(t.size) + 0.003 * noise
    signal[900:1300] = 0
    return signal.astype(np.float32)


def hertz_of(mel, scale):
    if scale == "htk":
        return 700 * (10 ** (mel / 2595) - 1)
    return np.where(mel < 15, mel * 200 / 3, 1000 * 6.4 ** ((mel - 15) / 27))


def mel_of(hertz, scale):
    if scale == "htk":
        return 2595 * np.log10(1 + hertz / 700)
    return hertz * 3 / 200 if hertz < 1000 else 15 + 27 * np.log(hertz / 1000) / np.log(6.4)


def filters(p):
    top = p["fmax"] or RATE / 2
    mels = np.linspace(mel_of(p["fmin"], p["mel-scale"]), mel_of(top, p["mel-scale"]), p["bands"] + 2)
    edges = hertz_of(mels, p["mel-scale"])
    bins = np.arange(p["fft-size"] // 2 + 1) * RATE / p["fft-size"]
    rows = []
    for low, middle, high in zip(edges, edges[1:], edges[2:]):
        row = np.interp(bins, [low, middle, high], [0, 1, 0], left=0, right=0)
        rows.append(row * 2 / (high - low) if p["mel-norm"] == "area" else row)
    return np.array(rows)


def spectra(x, p):
    n = p["fft-size"]
    length = p["window"] or n
    window = np.zeros(n)
    at = (n - length) // 2
    window[at:at + length] = 0.5 * (1 - np.cos(2 * np.pi * np.arange(length) / length))
    if p["edges"] == "none":
        count = 1 + max(0, len(x) - n) // p["hop"]
    else:
        x = np.pad(x, n // 2, mode="constant" if p["edges"] == "zeros" else "reflect")
        count = 1 + (len(x) - n) // p["hop"]
    # The transform by its definition, no fast algorithm.
    k = np.arange(n // 2 + 1)[:, None]
    turns = np.exp(-2j * np.pi * ((k * np.arange(n)[None, :]) % n) / n)
    frames = np.stack([x[t * p["hop"]:t * p["hop"] + n] for t in range(count)], axis=1)
    magnitude = np.abs(turns @ (window[:, None] * frames))
    return magnitude if p["spectrum"] == "magnitude" else magnitude ** 2


def log_mel(signal, changes):
    p = DEFAULTS | changes
    x = signal.astype(np.float64)
    if p["seconds"]:
        wanted = round(p["seconds"] * RATE)
        x = np.concatenate([x[:wanted], np.zeros(max(0, wanted - len(x)))])
    cells = filters(p) @ spectra(x, p)
    if p["log"] == "decibel":
        power = cells ** 2 if p["spectrum"] == "magnitude" else cells
        cells = 10 * np.log10(np.maximum(power, 1e-10))
        loudest = cells.max()
        if p["top-db"]:
            cells = np.maximum(cells, loudest - p["top-db"])
        if p["reference"] == "maximum":
            cells = cells - loudest
    elif p["log"] == "natural":
        cells = np.log(cells + p["log-offset"])
    if p["normalize"] == "mean-variance":
        cells = (cells - cells.mean()) / cells.std()
    elif p["normalize"] == "range":
        cells = (cells - cells.min()) / (cells.max() - cells.min())
    if p["frames"]:
        missing = max(0, p["frames"] - cells.shape[1])
        cells = np.pad(cells[:, :p["frames"]], ((0, 0), (0, missing)), constant_values=cells.min())
    return cells


if __name__ == "__main__":
    made = make_signal()
    np.save("signal.npy", made)
    for name, case in CASES.items():
        np.save(name + ".npy", np.ascontiguousarray(log_mel(made, case)))
