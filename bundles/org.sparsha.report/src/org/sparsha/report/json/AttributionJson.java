/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.json;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sparsha.audio.AudioClip;
import org.sparsha.audio.AudioException;
import org.sparsha.audio.AudioFiles;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.explain.Attribution;
import org.sparsha.explain.CellAttribution;
import org.sparsha.explain.ChangedSound;
import org.sparsha.explain.InteractionAttribution;
import org.sparsha.explain.ResponseCurves;
import org.sparsha.explain.SegmentAttribution;
import org.sparsha.model.json.JsonFields;
import org.sparsha.model.json.JsonFormatException;

/**
 * What was found, read back from an explanation's JSON in its own shape.
 *
 * @param json the explanation
 * @param start where what was explained begins in the recording, in seconds
 * @param rate samples a second of the signal that was analysed
 */
record AttributionJson(JsonFields json, double start, int rate) {

    /** File beside the JSON that holds the sound of {@code strongestChange}. */
    static final String CHANGED_SOUND = "strongest-change.wav";

    /** @return the attribution, with the changed sound where that lies in the folder, too */
    Attribution read(Path folder) throws JsonFormatException {
        Map<String, Double> diagnostics = diagnostics();
        if (json.has("cells")) {
            return cells(json.fields("cells"), diagnostics);
        }
        if (json.has("responses")) {
            return responses(folder, diagnostics);
        }
        SegmentAttribution segments = segments(diagnostics);
        return json.has("interactions") ? new InteractionAttribution(segments, json.numberLists("interactions")) : segments;
    }

    private Map<String, Double> diagnostics() throws JsonFormatException {
        Map<String, Double> diagnostics = new LinkedHashMap<>();
        JsonFields fields = json.fieldsOrEmpty("diagnostics");
        for (String name : fields.names()) {
            diagnostics.put(name, fields.number(name));
        }
        return diagnostics;
    }

    SampleRange range(JsonFields fields) throws JsonFormatException {
        long from = Math.round((fields.number("start") - start) * rate);
        long to = Math.round((fields.number("end") - start) * rate);
        if (from < 0 || to < from) {
            throw fields.wrong("end", "a time after the start, within what was explained");
        }
        return new SampleRange(from, to);
    }

    private SegmentAttribution segments(Map<String, Double> diagnostics) throws JsonFormatException {
        List<Segment> segments = new ArrayList<>();
        List<Double> scores = new ArrayList<>();
        List<Double> low = new ArrayList<>();
        List<Double> high = new ArrayList<>();
        for (JsonFields one : json.fieldsList("segments")) {
            segments.add(new Segment(range(one), one.optionalText("label").orElse("")));
            scores.add(one.number("score"));
            if (one.has("low")) {
                low.add(one.number("low"));
                high.add(one.number("high"));
            }
        }
        boolean intervals = !segments.isEmpty() && low.size() == segments.size();
        return new SegmentAttribution(segments, scores,
                intervals ? Optional.of(new SegmentAttribution.Intervals(low, high)) : Optional.empty(), diagnostics, List.of());
    }

    private CellAttribution cells(JsonFields cells, Map<String, Double> diagnostics) throws JsonFormatException {
        List<SampleRange> times = new ArrayList<>();
        for (JsonFields time : cells.fieldsList("times")) {
            times.add(range(time));
        }
        try {
            return new CellAttribution(times, boxed(cells.numbers("bandEdges")), cells.numberLists("scores"), diagnostics, List.of());
        } catch (IllegalArgumentException e) {
            throw cells.wrong("scores", "a row for each band with a score for each time");
        }
    }

    private ResponseCurves responses(Path folder, Map<String, Double> diagnostics) throws JsonFormatException {
        List<ResponseCurves.Curve> curves = new ArrayList<>();
        for (JsonFields one : json.fieldsList("responses")) {
            List<Double> x = boxed(one.numbers("x"));
            List<List<Double>> y = one.numberLists("probabilities");
            if (x.size() != y.size()) {
                throw one.wrong("probabilities", "a list for each x");
            }
            curves.add(new ResponseCurves.Curve(one.text("name"), one.text("unit"), x, y));
        }
        return new ResponseCurves(curves, diagnostics, List.of(), json.optionalText("strongestChange").flatMap(
                description -> sound(folder.resolve(CHANGED_SOUND), description)));
    }

    private static Optional<ChangedSound> sound(Path file, String description) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            AudioClip clip = AudioFiles.read(file);
            return Optional.of(new ChangedSound(description, clip.sampleRate(), clip.channel(0)));
        } catch (AudioException e) {
            return Optional.empty(); // the curves can be seen without it
        }
    }

    private static List<Double> boxed(double[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }
}
