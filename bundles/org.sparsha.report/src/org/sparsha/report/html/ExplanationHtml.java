/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.html;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.sparsha.audio.AudioClip;
import org.sparsha.audio.AudioException;
import org.sparsha.audio.WavFormat;
import org.sparsha.audio.WavWriter;
import org.sparsha.core.ParameterValues;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.CorpusException;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.MetricResult;
import org.sparsha.explain.ResponseCurves;
import org.sparsha.explain.TimeScores;
import org.sparsha.report.ReportException;
import org.sparsha.report.SalientSound;
import org.sparsha.report.chart.ExplanationDrawing;
import org.sparsha.report.chart.ResponseDrawing;
import org.sparsha.report.chart.SpectrogramDrawing;
import org.sparsha.report.chart.StatisticsCharts;

/** The report of one explanation, with the recording, its salient part and the rest to be heard. */
public final class ExplanationHtml {

    private static final int MOST_ROWS = 200;

    private ExplanationHtml() {
    }

    /**
     * Writes the page into a file.
     *
     * @param file the file; replaced as a whole
     * @param explanation the explanation
     * @param clip the recording explained, at its own rate
     * @throws ReportException where it can't be written
     */
    public static void write(Path file, Explanation explanation, AudioClip clip) throws ReportException {
        try {
            AtomicFiles.writeText(file, of(explanation, clip));
        } catch (CorpusException e) {
            throw new ReportException(e.getMessage(), e);
        }
    }

    /**
     * Makes the page.
     *
     * @param explanation the explanation
     * @param clip the recording explained, at its own rate
     * @return HTML
     * @throws ReportException where there is no room for temporary sound files
     */
    public static String of(Explanation explanation, AudioClip clip) throws ReportException {
        String path = explanation.audio().path().replace('\\', '/');
        HtmlPage page = new HtmlPage("Why " + path.substring(path.lastIndexOf('/') + 1) + " sounds like " + explanation.targetLabel());
        page.faint(explanation.explainer().id() + " · " + explanation.perturbation().id() + " · model " + explanation.model().id() + " "
                + explanation.model().version() + String.format(Locale.ROOT, " · %.2f s", explanation.audio().seconds()));
        explanation.warnings().forEach(warning -> page.warning(warning.message()));
        page.picture(new ExplanationDrawing(explanation, clip), "Waveform, salient parts and scores");
        page.picture(new SpectrogramDrawing(clip), "Spectrogram");
        if (explanation.attribution() instanceof ResponseCurves curves) {
            page.picture(new ResponseDrawing(curves, explanation.prediction().labels()), "Response curves");
        }
        page.heading("Listen");
        double rate = explanation.analysisRate();
        page.sound("The recording", wav(clip));
        page.sound("Only what is salient", wav(SalientSound.salient(clip, explanation.salient(), rate)));
        page.sound("Only the rest", wav(SalientSound.complement(clip, explanation.salient(), rate)));
        metrics(page, explanation);
        segments(page, explanation);
        page.heading("How this was made");
        List<List<String>> rows = new ArrayList<>();
        parameters(rows, "explainer", explanation.explainer());
        parameters(rows, "perturbation", explanation.perturbation());
        explanation.segmenter().ifPresent(segmenter -> parameters(rows, "segmenter", segmenter));
        rows.add(List.of("seed", String.valueOf(explanation.seed())));
        rows.add(List.of("evaluations", String.valueOf(explanation.evaluations())));
        rows.add(List.of("SHA-256 of the recording", explanation.audio().sha256()));
        rows.add(List.of("SHA-256 of the model", explanation.model().sha256()));
        page.table(List.of("setting", "value"), rows);
        page.faint("One line that gives this again:");
        page.code("sparsha " + explanation.rerun());
        return page.end();
    }

    private static void metrics(HtmlPage page, Explanation explanation) {
        if (explanation.metrics().isEmpty()) {
            return;
        }
        page.heading("How far to trust it");
        for (Map.Entry<String, MetricResult> metric : explanation.metrics().entrySet()) {
            String values = String.join(", ", metric.getValue().values().entrySet().stream()
                    .map(value -> value.getKey() + " " + String.format(Locale.ROOT, "%.4g", value.getValue())).toList());
            page.paragraph(metric.getKey() + (values.isEmpty() ? "" : ": " + values) + ". " + metric.getValue().verdict());
            if (!metric.getValue().curves().isEmpty()) {
                page.picture(StatisticsCharts.curves(metric.getKey(), metric.getValue()), metric.getKey());
            }
        }
    }

    private static void segments(HtmlPage page, Explanation explanation) {
        TimeScores scores = explanation.timeScores();
        if (scores.segments().isEmpty()) {
            return;
        }
        page.heading("Segments");
        double rate = explanation.analysisRate();
        List<Double> percent = scores.percent();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_ROWS, scores.segments().size()); i++) {
            rows.add(List.of(scores.segments().get(i).label(), seconds(scores.segments().get(i).start() / rate),
                    seconds(scores.segments().get(i).end() / rate), String.format(Locale.ROOT, "%+.4f", scores.scores().get(i)),
                    scores.isShare() ? String.format(Locale.ROOT, "%.1f %%", percent.get(i)) : ""));
        }
        page.table(List.of("label", "#from", "#to", "#score", "#share"), rows);
        if (scores.segments().size() > MOST_ROWS) {
            page.faint("… and " + (scores.segments().size() - MOST_ROWS) + " more, see segments.csv.");
        }
    }

    private static void parameters(List<List<String>> rows, String owner, Explanation.Algorithm algorithm) {
        rows.add(List.of(owner, algorithm.id() + " " + algorithm.version()));
        ParameterValues values = algorithm.values();
        values.parameters().forEach(parameter -> rows.add(List.of(owner + "." + parameter.id(), values.text(parameter))));
    }

    private static String seconds(double value) {
        return String.format(Locale.ROOT, "%.3f s", value);
    }

    private static byte[] wav(AudioClip clip) throws ReportException {
        try {
            Path file = Files.createTempFile("sparsha-", ".wav");
            try {
                WavWriter.write(file, clip, WavFormat.PCM_16);
                return Files.readAllBytes(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new ReportException("There is no room for temporary sound files (" + AtomicFiles.reason(e) + ").", e);
        } catch (AudioException e) {
            throw new ReportException(e.getMessage(), e);
        }
    }
}
