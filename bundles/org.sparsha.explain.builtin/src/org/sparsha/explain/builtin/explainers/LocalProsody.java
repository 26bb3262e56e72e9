/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.sparsha.core.Parameter;
import org.sparsha.core.ParameterValues;
import org.sparsha.core.Progress;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.core.Warning;
import org.sparsha.core.WholeNumberParameter;
import org.sparsha.explain.Attribution;
import org.sparsha.explain.ChangedSound;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.ResponseCurves;
import org.sparsha.explain.builtin.signal.PitchTrack;
import org.sparsha.explain.spi.Explainer;
import org.sparsha.explain.spi.ExplanationTask;
import org.sparsha.model.Prediction;

/**
 * Which property of which stretch turns the answer, and the smallest change that does: a counterfactual explanation (Wachter, Mittelstadt
 * and Russell 2017) in terms of the voice. Each property of each stretch (segments, joined where there are too many for the budget) is
 * changed as far as {@link ProsodyChange} goes to either side; where that turns the answer, halving finds how little is enough, from the
 * strongest on, until the budget is used. What making a sound anew does by itself is measured first.
 */
public final class LocalProsody implements Explainer {

    private static final WholeNumberParameter SAMPLES = Parameter.wholeNumber("samples", "Samples",
            "How many changed versions of the clip the model is asked about at most.", 16, 5000, 150);

    private static final int HALVINGS = 5;
    private static final int SHOWN = 6;
    /** From so much of a shift on, making the sound anew moves the answer by itself. */
    private static final double ARTEFACT = 0.1;

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(SAMPLES);
    }

    @Override
    public boolean usesPerturbation() {
        return false;
    }

    @Override
    public long estimateEvaluations(int segments, ParameterValues values) {
        return values.get(SAMPLES);
    }

    @Override
    public Attribution explain(ExplanationTask task) throws ExplainException {
        Search search = new Search(task);
        search.unchanged();
        search.scan();
        search.refine();
        task.progress().worked(1 - search.reported);
        return search.found();
    }

    @Override
    public Optional<float[]> changed(ExplanationTask task, String curve, double by) throws ExplainException {
        Search search = new Search(task);
        return search.extremes().stream().filter(one -> one.name(task.sampleRate()).equals(curve)).findFirst()
                .map(one -> search.made(one.change(), one.part(), one.change().within(by)));
    }

    /** One search, on one thread. */
    private static final class Search {

        private final ExplanationTask task;
        private final PitchTrack track;
        private final int budget;
        private final float[] signal;
        private final Prediction original;
        private final Map<ProsodyChange, Prediction> neutral = new LinkedHashMap<>();
        private final List<LocalChange> changes = new ArrayList<>();
        private int asked;
        private double reported;

        Search(ExplanationTask task) {
            this.task = task;
            task.progress().checkCancelled();
            signal = task.signal();
            track = PitchTrack.of(signal, task.sampleRate());
            original = task.prediction();
            budget = task.values().getInt(SAMPLES) - 1; // the unchanged clip is a question, too
        }

        private List<Prediction> ask(List<float[]> variants) throws ExplainException {
            double share = Math.min(1 - reported, variants.size() / (double) budget);
            reported += share;
            asked += variants.size();
            Progress part = task.progress().split("", share);
            List<Prediction> answers = task.predict(variants, part);
            if (answers.stream().anyMatch(answer -> !answer.isFinite())) {
                throw new ExplainException("The model's answer to a changed clip is not a finite number; check the model.");
            }
            return answers;
        }

        private float[] made(ProsodyChange change, SampleRange part, double by) {
            task.progress().checkCancelled();
            return change.apply(signal, task.sampleRate(), track, part, by, task.seed());
        }

        /** Makes the whole clip anew without a change, once a property. */
        void unchanged() throws ExplainException {
            List<float[]> variants = new ArrayList<>();
            for (ProsodyChange change : ProsodyChange.values()) {
                variants.add(made(change, new SampleRange(0, signal.length), change.neutral()));
            }
            List<Prediction> answers = ask(variants);
            for (ProsodyChange change : ProsodyChange.values()) {
                neutral.put(change, answers.get(change.ordinal()));
            }
        }

        /** Every property of every stretch, as far as it goes, of as many stretches as the budget allows. */
        List<LocalChange> extremes() {
            int each = 2 * ProsodyChange.values().length;
            int most = Math.max(1, (budget - ProsodyChange.values().length - 2 * HALVINGS) / each);
            List<LocalChange> extremes = new ArrayList<>();
            for (Segment stretch : stretches(task.segments(), most)) {
                for (ProsodyChange change : ProsodyChange.values()) {
                    for (double extreme : List.of(change.steps().getFirst(), change.steps().getLast())) {
                        if (extreme != change.neutral()) {
                            extremes.add(new LocalChange(change, stretch.label(), stretch.range(), extreme));
                        }
                    }
                }
            }
            return extremes;
        }

        void scan() throws ExplainException {
            List<float[]> variants = new ArrayList<>();
            for (LocalChange one : extremes()) {
                if (asked + variants.size() < budget) {
                    one.answered(0, original);
                    changes.add(one);
                    variants.add(made(one.change(), one.part(), one.amount(1)));
                }
            }
            List<Prediction> answers = ask(variants);
            for (int i = 0; i < changes.size(); i++) {
                changes.get(i).answered(1, answers.get(i));
            }
            changes.sort(Comparator.comparingDouble(one -> -one.effect(task.target())));
        }

        /** Neighbours joined to at most so many stretches of about as many segments each. */
        private static List<Segment> stretches(List<Segment> segments, int most) {
            int count = Math.min(most, segments.size());
            List<Segment> stretches = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                List<Segment> joined = segments.subList(segments.size() * i / count, segments.size() * (i + 1) / count);
                stretches.add(new Segment(new SampleRange(joined.getFirst().start(), joined.getLast().end()), joined.stream()
                        .map(Segment::label).filter(label -> !label.isBlank()).collect(Collectors.joining(" "))));
            }
            return stretches;
        }

        /** Halves the change that turns the answer, of each in turn, as long as the budget lasts and it can still be the smallest. */
        void refine() throws ExplainException {
            int best = original.best();
            double smallest = 1;
            for (LocalChange one : changes) {
                if (one.turnsAt(best) > 1) {
                    continue;
                }
                for (int step = 0; step < HALVINGS && asked < budget; step++) {
                    double turns = one.turnsAt(best);
                    double next = step == 0 && smallest < 1 ? smallest * 0.99 : (turns + one.staysAt(turns)) / 2;
                    one.answered(next, ask(List.of(made(one.change(), one.part(), one.amount(next)))).get(0));
                    if (step == 0 && smallest < 1 && one.turnsAt(best) > next) {
                        break; // it takes more than the smallest does
                    }
                }
                smallest = Math.min(smallest, one.turnsAt(best));
            }
        }

        private Optional<LocalChange> smallest() {
            int best = original.best();
            return changes.stream().filter(one -> one.turnsAt(best) <= 1).min(Comparator.comparingDouble(one -> one.turnsAt(best)));
        }

        ResponseCurves found() {
            int best = original.best();
            Optional<LocalChange> turning = smallest();
            Optional<LocalChange> shown = turning.isPresent() ? turning : changes.stream().findFirst();
            List<LocalChange> strongest = new ArrayList<>(shown.stream().toList());
            changes.stream().filter(one -> !strongest.contains(one)).limit(SHOWN - 1L).forEach(strongest::add);
            Map<String, Double> diagnostics = new LinkedHashMap<>();
            diagnostics.put("turning-changes", (double) changes.stream().filter(one -> one.turnsAt(best) <= 1).count());
            turning.ifPresent(one -> diagnostics.put("smallest-share", one.turnsAt(best)));
            diagnostics.put("artefact", artefact());
            ResponseCurves found = ResponseCurves.of(strongest.stream().map(this::curve).toList()).withDiagnostics(diagnostics)
                    .withWarnings(warnings());
            return shown.map(this::sound).map(found::sounding).orElse(found);
        }

        private ResponseCurves.Curve curve(LocalChange one) {
            List<Map.Entry<Double, Prediction>> points = new ArrayList<>(one.answers().entrySet());
            points.sort(Comparator.comparingDouble(point -> one.amount(point.getKey())));
            return new ResponseCurves.Curve(one.name(task.sampleRate()), one.change().unit(),
                    points.stream().map(point -> one.amount(point.getKey())).toList(), points.stream()
                            .map(point -> Arrays.stream(point.getValue().probabilities()).boxed().toList()).toList());
        }

        private ChangedSound sound(LocalChange one) {
            int best = original.best();
            double share = Math.min(1, one.turnsAt(best));
            Prediction answer = one.answers().get(share);
            String outcome = answer.best() == best ? "the answer stays" : "the answer turns from " + original.label() + " to";
            return new ChangedSound(String.format(Locale.ROOT, "%s, by %+.2f %s instead of %+.2f: %s %s (%.2f).",
                    one.name(task.sampleRate()), one.amount(share), one.change().unit(), one.change().neutral(), outcome, answer.label(),
                    answer.probability(answer.best())), task.sampleRate(), made(one.change(), one.part(), one.amount(share)));
        }

        /** How far making the sound anew moves the target's probability. */
        private double artefact() {
            return neutral.values().stream()
                    .mapToDouble(answer -> Math.abs(answer.probability(task.target()) - original.probability(task.target()))).max()
                    .orElse(0);
        }

        private List<Warning> warnings() {
            List<Warning> warnings = new ArrayList<>();
            double before = original.probability(task.target());
            List<String> moved = neutral.entrySet().stream()
                    .filter(one -> one.getValue().best() != original.best()
                            || Math.abs(one.getValue().probability(task.target()) - before) > ARTEFACT)
                    .map(one -> one.getKey().title().toLowerCase(Locale.ROOT)).toList();
            if (!moved.isEmpty()) {
                warnings.add(new Warning("artefact", "Making the sound anew moves the answer by itself, without any change ("
                        + String.join(", ", moved) + "): what is found of these is partly that."));
            }
            if (track.median() == 0) {
                warnings.add(new Warning("unvoiced", "No voice was found in the clip, so its pitch can't be changed."));
            }
            if (changes.stream().allMatch(one -> one.effect(task.target()) <= 1e-12)) {
                warnings.add(new Warning("constant-attribution", "No change of the voice moves the answer."));
            } else if (smallest().isEmpty()) {
                warnings.add(new Warning("no-turn", "No property of a single stretch turns the answer, as far as it was changed; the "
                        + "sound is the change that moves it most."));
            }
            return warnings;
        }
    }
}
