/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.voice;

/** What is measured of a voice from moment to moment. */
public enum VoiceProperty {

    /** Fundamental frequency, in semitones above 100 Hz. */
    PITCH("pitch", "pitch", "semitones above 100 Hz", "lower", "higher"),
    /** How fast the pitch moves, either way: absolute slope over 50 ms. */
    PITCH_MOVEMENT("pitch-movement", "pitch movement", "semitones a second", "steadier in pitch", "more moving in pitch"),
    /** Level under a 25 ms window. */
    LEVEL("level", "level", "dB", "softer", "louder"),
    /** Harmonics-to-noise ratio, 10·log₁₀(r/(1 − r)), r being the highest peak of the autocorrelation (Boersma 1993), in voiced frames. */
    HARMONICITY("harmonicity", "harmonics-to-noise ratio", "dB", "noisier", "clearer"),
    /** Level between 1 and 4 kHz less that between 80 Hz and 1 kHz. */
    TILT("spectral-tilt", "spectral balance", "dB", "duller", "brighter"),
    /** Mean difference of successive periods over the mean period (Praat's local jitter). */
    JITTER("jitter", "jitter", "%", "more regular in period", "less regular in period"),
    /** Mean difference of successive periods' amplitudes over the mean amplitude (Praat's local shimmer). */
    SHIMMER("shimmer", "shimmer", "%", "more regular in amplitude", "less regular in amplitude"),
    /** First resonance of the vocal tract. */
    FORMANT_1("formant-1", "first formant", "Hz", "closer", "more open"),
    /** Second resonance of the vocal tract. */
    FORMANT_2("formant-2", "second formant", "Hz", "further back", "further front"),
    /** Third resonance of the vocal tract. */
    FORMANT_3("formant-3", "third formant", "Hz", "lower in the third formant", "higher in the third formant");

    private final String id;
    private final String title;
    private final String unit;
    private final String less;
    private final String more;

    VoiceProperty(String id, String title, String unit, String less, String more) {
        this.id = id;
        this.title = title;
        this.unit = unit;
        this.less = less;
        this.more = more;
    }

    /** @return stable name for files */
    public String id() {
        return id;
    }

    /** @return for people */
    public String title() {
        return title;
    }

    /** @return unit of the values */
    public String unit() {
        return unit;
    }

    /**
     * @param higher whether the value is higher than elsewhere
     * @return what one says then, as in "this part is louder"
     */
    public String comparative(boolean higher) {
        return higher ? more : less;
    }
}
