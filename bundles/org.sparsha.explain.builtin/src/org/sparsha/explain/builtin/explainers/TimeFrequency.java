/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.sparsha.core.ChoiceParameter;
import org.sparsha.core.DecimalParameter;
import org.sparsha.core.Parameter;
import org.sparsha.core.ParameterException;
import org.sparsha.core.ParameterValues;
import org.sparsha.core.SampleRange;
import org.sparsha.core.WholeNumberParameter;
import org.sparsha.explain.Attribution;
import org.sparsha.explain.CellAttribution;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.SegmentAttribution;
import org.sparsha.explain.listen.CellMask;
import org.sparsha.explain.spi.Explainer;
import org.sparsha.explain.spi.ExplanationTask;
import org.sparsha.features.dsp.MelScale;

/**
 * A grid of time and mel-band cells, scored by any of the other methods; cells are attenuated in the short-time Fourier transform and the
 * signal is rebuilt with the clip's own phase (after SoundLIME, Mishra 2017). The explanation is an image.
 */
public final class TimeFrequency implements Explainer {

    /** Which method scores the cells. */
    public static final ChoiceParameter METHOD = Parameter.choice("method", "Method", "The method that scores the cells.", "rise",
            "kernel-shap", "lime", "random-forest", "permutation-shapley", "banzhaf", "sobol", "leave-one-out");

    /** Width of a column. */
    public static final DecimalParameter WIDTH = Parameter.decimal("width", "Column width", "Length of a cell in time.", "s", 0.02, 10,
            0.25);

    /** Number of rows. */
    public static final WholeNumberParameter BANDS = Parameter.wholeNumber("bands", "Bands", "Number of mel bands.", 1, 64, 6);

    /** Gain of removed cells. */
    public static final DecimalParameter FLOOR = Parameter.decimal("floor", "Floor",
            "Gain of removed cells; the lowest value removes them wholly.", "dB", -120, -3, -120);

    private static final int MOST_CELLS = 2000;

    private static final Map<String, Explainer> METHODS = Map.of("rise", new Rise(), "kernel-shap", new KernelShap(), "lime", new Lime(),
            "random-forest", new RandomForest(), "permutation-shapley", new PermutationShapley(), "banzhaf", new Banzhaf(), "sobol",
            new SobolTotal(), "leave-one-out", new LeaveOneOut());

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(METHOD, WIDTH, BANDS, FLOOR, Sampling.SAMPLES, Sampling.UNTIL);
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
        return values.get(METHOD).equals("leave-one-out") ? segments * values.get(BANDS) + 1 : values.get(Sampling.SAMPLES);
    }

    @Override
    public Attribution explain(ExplanationTask task) throws ExplainException {
        ParameterValues values = task.values();
        List<SampleRange> columns = columns(task.signal().length, Math.max(1, Math.round(values.get(WIDTH) * task.sampleRate())));
        List<Double> edges = edges(values.getInt(BANDS), task.sampleRate() / 2.0);
        int rows = edges.size() - 1;
        int cells = columns.size() * rows;
        if (cells > MOST_CELLS) {
            throw new ExplainException("That grid has " + cells + " cells; at most " + MOST_CELLS
                    + " are scored. Raise 'width' or lower 'bands'.");
        }
        float floor = values.get(FLOOR) <= -120 ? 0 : (float) Math.pow(10, values.get(FLOOR) / 20);
        CellMask mask = new CellMask(task.signal(), task.sampleRate(), columns, edges);
        Explainer method = METHODS.get(values.get(METHOD));
        CellTask inner = new CellTask(task, cells, coalition -> {
            boolean[][] kept = new boolean[columns.size()][rows];
            for (int cell = 0; cell < cells; cell++) {
                kept[cell / rows][cell % rows] = coalition.keeps(cell);
            }
            return mask.keeping(kept, floor);
        }, innerValues(method, values));
        SegmentAttribution found = (SegmentAttribution) method.explain(inner);
        List<List<Double>> scores = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            List<Double> line = new ArrayList<>();
            for (int column = 0; column < columns.size(); column++) {
                line.add(found.scores().get(column * rows + row));
            }
            scores.add(line);
        }
        return CellAttribution.of(columns, edges, scores).withDiagnostics(found.diagnostics()).withWarnings(found.warnings());
    }

    private static ParameterValues innerValues(Explainer method, ParameterValues values) throws ExplainException {
        Map<String, String> texts = new LinkedHashMap<>();
        if (method.parameters().contains(Sampling.SAMPLES)) {
            texts.put(Sampling.SAMPLES.id(), values.text(Sampling.SAMPLES));
            texts.put(Sampling.UNTIL.id(), values.text(Sampling.UNTIL));
        }
        try {
            return ParameterValues.parse(method.parameters(), texts);
        } catch (ParameterException e) {
            throw new ExplainException(e.getMessage(), e);
        }
    }

    private static List<SampleRange> columns(int length, long width) {
        List<SampleRange> columns = new ArrayList<>();
        for (long start = 0; start < length; start += width) {
            columns.add(new SampleRange(start, Math.min(length, start + width)));
        }
        return columns;
    }

    private static List<Double> edges(int bands, double nyquist) {
        List<Double> edges = new ArrayList<>();
        double top = MelScale.SLANEY.mel(nyquist);
        for (int band = 0; band <= bands; band++) {
            edges.add(band == bands ? nyquist : MelScale.SLANEY.hertz(top * band / bands));
        }
        return edges;
    }
}
