/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.voice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

import org.sparsha.core.Quantiles;
import org.sparsha.core.Warning;
import org.sparsha.features.dsp.Intensity;
import org.sparsha.features.pitch.PitchRange;
import org.sparsha.features.voice.FormantSettings;
import org.sparsha.features.voice.FormantTrack;
import org.sparsha.features.voice.VoiceContours;
import org.sparsha.features.voice.VoiceProperty;

/**
 * What is measured of the voice in a recording, every ten milliseconds and over all of it. Immutable.
 *
 * @param columns a contour each: F0, intensity, harmonics-to-noise ratio, frequencies of the formants and their widths; all of one length
 * @param summary values over the whole recording by name; empty where there is too little voice
 * @param warnings what speaks against the values
 */
public record VoiceMeasures(List<Column> columns, Map<String, OptionalDouble> summary, List<Warning> warnings) {

    /** Seconds from frame to frame; the first lies at 0. */
    public static final double HOP_SECONDS = VoiceContours.HOP_SECONDS;

    /** The intensity's window is made for this pitch, in hertz, whatever the range: values can be compared. */
    private static final double INTENSITY_FLOOR = 75;
    private static final int SUMMARISED_FORMANTS = 3;

    /** Much of a voice so near to a limit may have more of it beyond. */
    private static final double NEAR = 0.06;
    private static final double MUCH = 0.1;

    /** Copies them. */
    public VoiceMeasures {
        warnings = List.copyOf(warnings);
        columns = List.copyOf(columns);
        summary = new LinkedHashMap<>(summary);
    }

    /**
     * One contour.
     *
     * @param name stable name for files
     * @param unit unit of the values
     * @param values one a frame, NaN where it has none; not to be changed
     */
    public record Column(String name, String unit, double[] values) {
    }

    /**
     * Measures a recording.
     *
     * @param mono samples
     * @param sampleRate samples a second, above 0
     * @param range where pitch is looked for
     * @param settings how formants are looked for
     * @return what was measured
     */
    public static VoiceMeasures of(float[] mono, int sampleRate, PitchRange range, FormantSettings settings) {
        VoiceContours voice = VoiceContours.of(mono, sampleRate, range, settings);
        double[] hertz = Arrays.stream(voice.values(VoiceProperty.PITCH)).map(VoiceContours::hertz).toArray();
        double[] intensity = Arrays.stream(new Intensity(INTENSITY_FLOOR, HOP_SECONDS).contour(mono, sampleRate))
                .map(value -> value <= Intensity.SILENCE ? Double.NaN : value).toArray();
        double[] harmonicity = voice.values(VoiceProperty.HARMONICITY);
        List<Column> columns = new ArrayList<>(List.of(new Column("f0", "Hz", hertz), new Column("intensity", "dB", intensity),
                new Column("hnr", "dB", harmonicity)));
        FormantTrack formants = voice.formants();
        List<Column> widths = new ArrayList<>();
        for (int formant = 1; formant <= settings.number(); formant++) {
            int number = formant;
            double[] bandwidths = new double[formants.frames()];
            Arrays.setAll(bandwidths, frame -> formants.bandwidth(number, frame));
            columns.add(new Column("f" + formant, "Hz", formants.hertz(formant)));
            widths.add(new Column("b" + formant, "Hz", bandwidths));
        }
        columns.addAll(widths);
        int frames = columns.stream().mapToInt(column -> column.values().length).min().orElse(0);
        List<Column> cut = columns.stream().map(one -> new Column(one.name(), one.unit(), Arrays.copyOf(one.values(), frames))).toList();
        return new VoiceMeasures(cut, summary(mono.length / (double) sampleRate, cut, voice),
                warnings(sorted(hertz), range));
    }

    private static Map<String, OptionalDouble> summary(double seconds, List<Column> columns, VoiceContours voice) {
        double[] hertz = columns.get(0).values();
        double[] voiced = sorted(hertz);
        Map<String, OptionalDouble> summary = new LinkedHashMap<>();
        summary.put("seconds", OptionalDouble.of(seconds));
        summary.put("voiced-seconds", OptionalDouble.of(voiced.length * HOP_SECONDS));
        summary.put("f0-median", quantile(voiced, 0.5));
        summary.put("f0-mean", Arrays.stream(voiced).average());
        summary.put("f0-deviation", deviation(voiced));
        summary.put("f0-5-percent", quantile(voiced, 0.05));
        summary.put("f0-95-percent", quantile(voiced, 0.95));
        double[] powers = Arrays.stream(sorted(columns.get(1).values())).map(value -> Math.pow(10, value / 10)).toArray();
        OptionalDouble power = Arrays.stream(powers).average();
        summary.put("intensity", power.isEmpty() ? power : OptionalDouble.of(10 * Math.log10(power.getAsDouble())));
        summary.put("hnr", Arrays.stream(sorted(columns.get(2).values())).average());
        summary.put("jitter", given(voice.jitter()));
        summary.put("shimmer", given(voice.shimmer()));
        for (int formant = 1; formant <= Math.min(SUMMARISED_FORMANTS, (columns.size() - 3) / 2); formant++) {
            double[] frequencies = columns.get(2 + formant).values().clone();
            Arrays.setAll(frequencies, frame -> Double.isNaN(hertz[frame]) ? Double.NaN : frequencies[frame]);
            summary.put("f" + formant + "-median", quantile(sorted(frequencies), 0.5));
        }
        return summary;
    }

    private static List<Warning> warnings(double[] voiced, PitchRange range) {
        List<Warning> warnings = new ArrayList<>();
        long low = Arrays.stream(voiced).filter(hertz -> hertz < range.floor() * (1 + NEAR)).count();
        long high = Arrays.stream(voiced).filter(hertz -> hertz > range.ceiling() * (1 - NEAR)).count();
        if (low > MUCH * voiced.length) {
            warnings.add(new Warning("pitch-at-floor", said(low, voiced.length, "just above the pitch floor", range.floor(), "lower")));
        }
        if (high > MUCH * voiced.length) {
            warnings.add(new Warning("pitch-at-ceiling", said(high, voiced.length, "just below the pitch ceiling", range.ceiling(),
                    "higher")));
        }
        return warnings;
    }

    private static String said(long count, int all, String where, double limit, String other) {
        return String.format(Locale.ROOT, "%.0f %% of the voiced frames lie %s of %.0f Hz: a %s one may fit this voice better.",
                100.0 * count / all, where, limit, other);
    }

    private static OptionalDouble given(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private static double[] sorted(double[] values) {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).sorted().toArray();
    }

    private static OptionalDouble deviation(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        return values.length < 2 ? OptionalDouble.empty()
                : OptionalDouble.of(Math.sqrt(Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum()
                        / (values.length - 1)));
    }

    private static OptionalDouble quantile(double[] sorted, double share) {
        return sorted.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(Quantiles.of(sorted, share));
    }
}
