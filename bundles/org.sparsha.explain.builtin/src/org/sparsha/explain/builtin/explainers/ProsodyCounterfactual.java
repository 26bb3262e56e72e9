/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.sparsha.core.ChoiceParameter;
import org.sparsha.core.DecimalParameter;
import org.sparsha.core.Parameter;
import org.sparsha.core.ParameterValues;
import org.sparsha.core.Progress;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Warning;
import org.sparsha.explain.Attribution;
import org.sparsha.explain.ChangedSound;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.ResponseCurves;
import org.sparsha.explain.builtin.signal.PitchTrack;
import org.sparsha.explain.spi.Explainer;
import org.sparsha.explain.spi.ExplanationTask;
import org.sparsha.model.Prediction;

/**
 * How the scores of all classes move when pitch level, pitch range, loudness, rate, spectral tilt or voice quality of the clip, or of a
 * part of it, is changed by degrees: curves, not a track. Diagnostics give the range over which the target's probability moves with each.
 */
public final class ProsodyCounterfactual implements Explainer {

    /** What is changed. */
    public static final ChoiceParameter CHANGE = Parameter.choice("change", "Change", "What about the voice is changed.", "all",
            "pitch-level", "pitch-range", "loudness", "rate", "spectral-tilt", "voice-quality");

    /** Start of the part. */
    public static final DecimalParameter START = Parameter.decimal("start", "From", "Where the changed part begins.", "s", 0, 86400, 0);

    /** End of the part. */
    public static final DecimalParameter END = Parameter.decimal("end", "To", "Where the changed part ends; 0 means the end of the clip.",
            "s", 0, 86400, 0);

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(CHANGE, START, END);
    }

    @Override
    public boolean usesSegmenter() {
        return false;
    }

    @Override
    public boolean usesPerturbation() {
        return false;
    }

    @Override
    public long estimateEvaluations(int segments, ParameterValues values) {
        return changes(values).stream().mapToLong(change -> change.steps().size()).sum();
    }

    private static List<ProsodyChange> changes(ParameterValues values) {
        String wanted = values.get(CHANGE);
        return List.of(ProsodyChange.values()).stream().filter(change -> wanted.equals("all") || wanted.equals(change.id())).toList();
    }

    @Override
    public Attribution explain(ExplanationTask task) throws ExplainException {
        SampleRange part = part(task);
        Progress progress = task.progress();
        progress.checkCancelled();
        PitchTrack track = PitchTrack.of(task.signal(), task.sampleRate());
        List<ProsodyChange> changes = changes(task.values());
        List<ResponseCurves.Curve> curves = new ArrayList<>();
        Map<String, Double> ranges = new LinkedHashMap<>();
        double widest = 0;
        double furthest = 1e-12;
        Optional<ChangedSound> strongest = Optional.empty();
        for (ProsodyChange change : changes) {
            List<float[]> variants = new ArrayList<>();
            for (double by : change.steps()) {
                progress.checkCancelled();
                variants.add(change.apply(task.signal(), task.sampleRate(), track, part, by, task.seed()));
            }
            List<Prediction> answers = task.predict(variants, progress.split("", 1.0 / changes.size()));
            List<List<Double>> rows = new ArrayList<>();
            double unchanged = answers.get(change.steps().indexOf(change.neutral())).probability(task.target());
            double low = Double.MAX_VALUE;
            double high = -Double.MAX_VALUE;
            for (int i = 0; i < answers.size(); i++) {
                Prediction answer = answers.get(i);
                if (!answer.isFinite()) {
                    throw new ExplainException("The model's answer to a changed clip is not a finite number; check the model.");
                }
                rows.add(java.util.Arrays.stream(answer.probabilities()).boxed().toList());
                low = Math.min(low, answer.probability(task.target()));
                high = Math.max(high, answer.probability(task.target()));
                if (Math.abs(answer.probability(task.target()) - unchanged) > furthest) {
                    furthest = Math.abs(answer.probability(task.target()) - unchanged);
                    strongest = Optional.of(new ChangedSound(description(change, i, answer, task), task.sampleRate(), variants.get(i)));
                }
            }
            curves.add(new ResponseCurves.Curve(change.title(), change.unit(), change.steps(), rows));
            ranges.put(change.id(), high - low);
            widest = Math.max(widest, high - low);
        }
        ResponseCurves found = ResponseCurves.of(curves).withDiagnostics(ranges).withWarnings(warnings(track, widest));
        return strongest.map(found::sounding).orElse(found);
    }

    @Override
    public Optional<float[]> changed(ExplanationTask task, String curve, double by) throws ExplainException {
        SampleRange part = part(task);
        Optional<ProsodyChange> wanted = ProsodyChange.of(curve);
        return wanted.isEmpty() ? Optional.empty() : Optional.of(wanted.get().apply(task.signal(), task.sampleRate(),
                PitchTrack.of(task.signal(), task.sampleRate()), part, wanted.get().within(by), task.seed()));
    }

    private static String description(ProsodyChange change, int step, Prediction answer, ExplanationTask task) {
        return String.format(Locale.ROOT, "%s by %+.2f %s: %s %.2f, %s %.2f.", change.title(), change.steps().get(step), change.unit(),
                answer.labels().get(task.target()), answer.probability(task.target()), "answer " + answer.label(),
                answer.probability(answer.best()));
    }

    private static List<Warning> warnings(PitchTrack track, double widest) {
        List<Warning> warnings = new ArrayList<>();
        if (track.median() == 0) {
            warnings.add(new Warning("unvoiced", "No voice was found in the clip, so its pitch can't be changed."));
        }
        if (widest <= 1e-12) {
            warnings.add(new Warning("constant-attribution", "No change of the voice moves the answer."));
        }
        return warnings;
    }

    private static SampleRange part(ExplanationTask task) throws ExplainException {
        long length = task.signal().length;
        double start = task.values().get(START);
        double end = task.values().get(END);
        SampleRange part = new SampleRange(Math.min(length, Math.round(start * task.sampleRate())), length);
        if (end > 0 && end > start) {
            part = part.intersection(SampleRange.ofSeconds(start, end, task.sampleRate()));
        }
        if (part.isEmpty() || end > 0 && end <= start) {
            throw new ExplainException(String.format(Locale.ROOT,
                    "The part from %.2f to %.2f s is empty or lies outside the clip of %.2f s; set 'start' and 'end' within it.", start,
                            end,
                    length / (double) task.sampleRate()));
        }
        return part;
    }
}
