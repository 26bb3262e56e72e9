/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.voice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.sparsha.core.Warning;
import org.sparsha.explain.Explanation;
import org.sparsha.features.pitch.PitchRange;
import org.sparsha.features.voice.FormantSettings;
import org.sparsha.report.json.ExplanationJson;

/** What was measured of a voice as JSON, schema {@code sparsha.voice/1}. */
public final class VoiceJson {

    /** Name of the schema. */
    public static final String SCHEMA = "sparsha.voice/1";

    private static final double DIGITS = 1000;

    private VoiceJson() {
    }

    /**
     * @param audio the recording
     * @param measures what was measured
     * @param range where pitch was looked for
     * @param settings how formants were looked for
     * @param warnings what else is to be known of the recording
     * @param withFrames whether the contours are wanted, too
     * @return the fields; values that are not there are null
     */
    public static Map<String, Object> fields(Explanation.Audio audio, VoiceMeasures measures, PitchRange range, FormantSettings settings,
            List<Warning> warnings, boolean withFrames) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", SCHEMA);
        json.put("audio", ExplanationJson.audio(audio));
        Map<String, Object> pitch = new LinkedHashMap<>();
        pitch.put("floor", range.floor());
        pitch.put("ceiling", range.ceiling());
        json.put("pitch", pitch);
        Map<String, Object> formants = new LinkedHashMap<>();
        formants.put("maximum", settings.maximum());
        formants.put("number", settings.number());
        formants.put("window", settings.windowSeconds());
        json.put("formants", formants);
        Map<String, Object> summary = new LinkedHashMap<>();
        measures.summary().forEach((name, value) -> summary.put(name, value(value)));
        json.put("summary", summary);
        json.put("warnings", Stream.concat(warnings.stream(), measures.warnings().stream())
                .map(warning -> new TreeMap<>(Map.of("code", warning.code(), "message", warning.message()))).toList());
        if (withFrames) {
            json.put("hop", VoiceMeasures.HOP_SECONDS);
            Map<String, Object> frames = new LinkedHashMap<>();
            measures.columns().forEach(column -> frames.put(column.name(), values(column.values())));
            json.put("frames", frames);
        }
        return json;
    }

    private static Object value(OptionalDouble value) {
        return value.isEmpty() ? null : rounded(value.getAsDouble());
    }

    private static List<Object> values(double[] values) {
        List<Object> list = new ArrayList<>(values.length);
        Arrays.stream(values).forEach(value -> list.add(Double.isNaN(value) ? null : rounded(value)));
        return list;
    }

    /**
     * @param value a value
     * @return the same in thousandths of its unit, which is finer than what was measured
     */
    public static double rounded(double value) {
        return Math.round(value * DIGITS) / DIGITS;
    }
}
