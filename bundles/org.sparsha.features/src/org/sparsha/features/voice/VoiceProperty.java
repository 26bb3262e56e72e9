/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.voice;

/** What is measured of a voice from moment to moment. */
public enum VoiceProperty {

    /** Fundamental frequency, in semitones above 100 Hz. */
    PITCH("pitch", "pitch", "semitones above 100 Hz", "lower", "higher"),
    /** How fast the pitch moves, either way: absolute slope over 40 ms that are voiced throughout and in which it doesn't jump. */
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
    FORMANT_3("formant-3", "third formant", "Hz", "lower in the third formant", "higher in the third formant"),
    /** Slope of the line through the pitch of a part, by least squares. */
    PITCH_SLOPE("pitch-slope", "pitch slope", "semitones a second", "more falling in pitch", "more rising in pitch", Summary.SLOPE),
    /** How far apart the pitches lie between which the middle eight tenths of a part's voiced frames are. */
    PITCH_RANGE("pitch-range", "pitch range", "semitones", "narrower in pitch", "wider in pitch", Summary.RANGE),
    /** Nuclei of syllables between the first and the last sound (de Jong and Wempe 2009). */
    SPEAKING_RATE("speaking-rate", "speaking rate", "syllables a second", "slower", "faster", Summary.OVER_TIME),
    /** Time in silences of at least 250 ms between the first and the last sound. */
    PAUSE_SHARE("pause-share", "pauses", "% of the time", "less taken up by pauses", "more taken up by pauses", Summary.OVER_TIME),
    /** Silences of at least 250 ms between the first and the last sound. */
    PAUSE_RATE("pause-rate", "pauses", "a minute", "broken by fewer pauses", "broken by more pauses", Summary.OVER_TIME);

    /** How the frames of a part of a recording make one value. */
    public enum Summary {
        /** Their mean, of what each frame has by itself. */
        MEAN,
        /** Their mean, which is a rate or a share of time: a short part has coarse ones. */
        OVER_TIME,
        /** From their 10 % to their 90 % quantile. */
        RANGE,
        /** The slope of a line through them, the same in all stretches of the part, each at its own height. */
        SLOPE
    }

    private final String id;
    private final String title;
    private final String unit;
    private final String less;
    private final String more;
    private final Summary summary;

    VoiceProperty(String id, String title, String unit, String less, String more) {
        this(id, title, unit, less, more, Summary.MEAN);
    }

    VoiceProperty(String id, String title, String unit, String less, String more, Summary summary) {
        this.summary = summary;
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

    /** @return how the frames of a part make one value */
    public Summary summary() {
        return summary;
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
