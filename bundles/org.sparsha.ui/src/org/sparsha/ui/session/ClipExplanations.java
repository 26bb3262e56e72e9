/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.sparsha.core.SampleRange;
import org.sparsha.explain.Explanation;
import org.sparsha.timeline.layer.CellLayer;

/**
 * The explanations of one open recording: which of them is shown, and what it marks as salient. To be used on the UI's thread; whoever
 * changes something has all others told.
 */
public final class ClipExplanations {

    private final ClipDocument document;
    private final Runnable changed;
    private final List<Explanation> all = new ArrayList<>();
    private final List<Explanation> beside = new ArrayList<>();
    private Optional<Explanation> chosen = Optional.empty();
    private double threshold = 0.6;

    ClipExplanations(ClipDocument document, Runnable changed) {
        this.document = document;
        this.changed = changed;
    }

    /** @return all explanations, oldest first */
    public List<Explanation> all() {
        return List.copyOf(all);
    }

    /** @return explanations of other models or of runs, only to be looked at as tracks beside those of this recording's answer */
    public List<Explanation> beside() {
        return List.copyOf(beside);
    }

    /** @param explanation one more to be looked at; it takes the place of one of the same model by the same method */
    public void addBeside(Explanation explanation) {
        beside.removeIf(old -> old.model().equals(explanation.model()) && sameMethod(old, explanation));
        beside.add(explanation);
        changed.run();
    }

    /** @return the explanation that the views show */
    public Optional<Explanation> chosen() {
        return chosen;
    }

    /** @param explanation a new one, which becomes the one shown; it takes the place of an older one by the same method */
    public void add(Explanation explanation) {
        all.removeIf(old -> sameMethod(old, explanation));
        all.add(explanation);
        choose(explanation);
    }

    /**
     * @param old one of the explanations
     * @param now the same with more metrics
     */
    public void replace(Explanation old, Explanation now) {
        int at = all.indexOf(old);
        if (at >= 0) {
            all.set(at, now);
            if (chosen.equals(Optional.of(old))) {
                chosen = Optional.of(now);
            }
            changed.run();
        }
    }

    /** @param explanation one of the explanations, to be forgotten */
    public void remove(Explanation explanation) {
        if (all.remove(explanation)) {
            if (chosen.equals(Optional.of(explanation))) {
                chosen = all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
            }
            changed.run();
        }
    }

    /** @param explanation one of the explanations, to be shown */
    public void choose(Explanation explanation) {
        chosen = Optional.of(explanation);
        threshold = Thresholds.of(explanation);
        document.timeline().setChosenSegment(Optional.empty());
        document.timeline().setHoveredSegment(Optional.empty());
        changed.run();
    }

    /** Forgets all of them, as when the model hears something else. */
    void clear() {
        all.clear();
        chosen = Optional.empty();
        changed.run();
    }

    /** @return share of the largest score from which on a segment counts as salient, 0 to 1 */
    public double threshold() {
        return threshold;
    }

    /** @param newThreshold share of the largest score from which on a segment counts as salient, 0 to 1 */
    public void setThreshold(double newThreshold) {
        if (newThreshold != threshold) {
            threshold = newThreshold;
            changed.run();
        }
    }

    /** @return the salient part on the clip's own axis; empty where nothing is explained yet or nothing speaks for the class */
    public List<SampleRange> salient() {
        SampleRange part = document.heard().range();
        return chosen.map(explanation -> Thresholds.salient(explanation, threshold).stream()
                .map(range -> range.atRate(explanation.analysisRate(), document.info().sampleRate()).shifted(part.start())
                        .intersection(part))
                .filter(range -> !range.isEmpty()).toList()).orElse(List.of());
    }

    /** @return what the chosen explanation says of each segment */
    public List<ScoredSegment> scored() {
        return chosen.map(this::scored).orElse(List.of());
    }

    /**
     * @param explanation one of the explanations
     * @return what it says of each segment
     */
    public List<ScoredSegment> scored(Explanation explanation) {
        return ScoredSegment.of(explanation, document.info().sampleRate(), document.heard().range(), salient());
    }

    /** @return what the chosen explanation says of each cell of the spectrogram; none where it has no cells */
    public List<CellLayer.Cell> cells() {
        return chosen.map(explanation -> ScoredCells.of(explanation, document.info().sampleRate(), document.heard().range(), threshold))
                .orElse(List.of());
    }

    /** @return the smallest parts that the chosen explanation has scores of: its cells, named by their band, else its segments */
    public List<ScoredSegment> parts() {
        List<CellLayer.Cell> cells = cells();
        return cells.isEmpty() ? scored() : ScoredCells.asSegments(cells);
    }

    private static boolean sameMethod(Explanation a, Explanation b) {
        return a.explainer().equals(b.explainer()) && a.perturbation().equals(b.perturbation()) && a.segmenter().equals(b.segmenter())
                && a.target() == b.target() && a.seed() == b.seed();
    }
}
