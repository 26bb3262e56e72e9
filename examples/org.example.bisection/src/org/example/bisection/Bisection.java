/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.example.bisection;

import java.util.ArrayList;
import java.util.List;

import org.sparsha.core.Parameter;
import org.sparsha.core.ParameterValues;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Warning;
import org.sparsha.explain.Attribution;
import org.sparsha.explain.Coalition;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.MaskedModel;
import org.sparsha.explain.SegmentAttribution;
import org.sparsha.explain.spi.Explainer;
import org.sparsha.explain.spi.ExplanationTask;

/** Removes the clip, its halves, their halves and so on down to single segments, and shares out how much the score falls each time. */
public final class Bisection implements Explainer {

    @Override
    public List<Parameter<?>> parameters() {
        return List.of();
    }

    @Override
    public long estimateEvaluations(int segments, ParameterValues values) {
        return 2L * segments;
    }

    @Override
    public Attribution explain(ExplanationTask task) throws ExplainException {
        int segments = task.segments().size();
        MaskedModel model = task.maskedModel();
        List<SampleRange> runs = new ArrayList<>(); // of segment numbers, not samples
        halve(new SampleRange(0, segments), runs);
        List<Coalition> coalitions = new ArrayList<>();
        coalitions.add(Coalition.all(segments));
        for (SampleRange run : runs) {
            Coalition kept = Coalition.all(segments);
            for (int i = (int) run.start(); i < run.end(); i++) {
                kept = kept.without(i);
            }
            coalitions.add(kept);
        }
        double[] answers = model.score(coalitions, task.progress());
        double[] scores = new double[segments];
        for (int k = 0; k < runs.size(); k++) {
            for (int i = (int) runs.get(k).start(); i < runs.get(k).end(); i++) {
                scores[i] += (answers[0] - answers[k + 1]) / runs.get(k).length();
            }
        }
        SegmentAttribution found = SegmentAttribution.of(task.segments(), scores);
        boolean constant = found.scores().stream().distinct().count() == 1;
        return constant ? found.withWarning(new Warning("constant-attribution", "No part stands out.")) : found;
    }

    private static void halve(SampleRange run, List<SampleRange> runs) {
        runs.add(run);
        if (run.length() > 1) {
            long middle = (run.start() + run.end()) / 2;
            halve(new SampleRange(run.start(), middle), runs);
            halve(new SampleRange(middle, run.end()), runs);
        }
    }
}
