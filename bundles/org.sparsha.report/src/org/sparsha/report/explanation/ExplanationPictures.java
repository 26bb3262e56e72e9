/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.explanation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.sparsha.audio.AudioClip;
import org.sparsha.core.Warning;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.InteractionAttribution;
import org.sparsha.explain.ResponseCurves;
import org.sparsha.report.chart.CaptionedDrawing;
import org.sparsha.report.chart.Drawing;
import org.sparsha.report.chart.ExplanationDrawing;
import org.sparsha.report.chart.InteractionDrawing;
import org.sparsha.report.chart.ResponseDrawing;
import org.sparsha.report.chart.SpectrogramDrawing;
import org.sparsha.report.chart.StatisticsCharts;
import org.sparsha.report.chart.WaveformDrawing;

/** The pictures that an explanation leaves behind. */
final class ExplanationPictures {

    private ExplanationPictures() {
    }

    /** Name of each file to its picture. */
    static Map<String, Drawing> of(Explanation explanation, AudioClip clip) {
        Map<String, Drawing> pictures = new LinkedHashMap<>();
        pictures.put("waveform.png", new WaveformDrawing(clip));
        pictures.put("spectrogram.png", new SpectrogramDrawing(clip));
        List<String> known = explanation.warnings().stream().map(Warning::message).distinct().toList();
        pictures.put("explanation.png", new CaptionedDrawing(new ExplanationDrawing(explanation, clip), known));
        if (explanation.attribution() instanceof ResponseCurves curves) {
            pictures.put("responses.png", new CaptionedDrawing(new ResponseDrawing(curves, explanation.prediction().labels()), known));
        }
        if (explanation.attribution() instanceof InteractionAttribution interaction) {
            pictures.put("interactions.png", new CaptionedDrawing(new InteractionDrawing(interaction, explanation.analysisRate()), known));
        }
        explanation.metrics().forEach((id, result) -> {
            if (!result.curves().isEmpty() && id.matches("[\\w.-]+")) {
                pictures.put("metric-" + id + ".png", StatisticsCharts.curves(id, result));
            }
        });
        return pictures;
    }
}
