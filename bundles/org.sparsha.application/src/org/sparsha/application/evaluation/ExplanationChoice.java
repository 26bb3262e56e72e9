/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.sparsha.application.explanation.ReportSections;
import org.sparsha.application.trust.TrustJudge;
import org.sparsha.audio.AudioClip;
import org.sparsha.core.Sha256;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.evaluation.ModelJudge;
import org.sparsha.corpus.evaluation.SameThreadExecutor;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.run.ContributionCatalog;
import org.sparsha.explain.run.ExplanationRequest;
import org.sparsha.explain.run.ExplanationRunner;
import org.sparsha.report.explanation.ExplanationFiles;
import org.sparsha.report.explanation.ExplanationReport;

/**
 * What whoever asks for a run has chosen of how its answers are explained: plain text and numbers, so that it can be sent to another
 * process and mean the same there.
 *
 * @param explainer id of the explainer; empty for the default one with fewer evaluations a recording than a single recording gets
 * @param perturbation id of the perturbation; empty for the default
 * @param segmenter id of the segmenter; empty for the default
 * @param settings parameters, name to text
 * @param metrics ids of the metrics, or {@code all} or {@code none}; empty for none
 * @param modelName how the user named the model, for the line that explains one recording again; empty for the default
 * @param seed seed of everything random
 */
public record ExplanationChoice(Optional<String> explainer, Optional<String> perturbation, Optional<String> segmenter,
        Map<String, String> settings, List<String> metrics, String modelName, long seed) {

    /**
     * How often the default explainer asks about each recording: a quarter of what it asks about a single one, about as much as the
     * original's windows on 5 s. A corpus has thousands, and is read for its patterns.
     */
    public static final String SAMPLES = "50";

    /** Copies the collections. */
    public ExplanationChoice {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        metrics = List.copyOf(metrics);
    }

    /** @return id of the explainer */
    public String explainerId() {
        return explainer.orElse(ExplanationRequest.DEFAULT_EXPLAINER);
    }

    /** @return the parameters that hold where none are given */
    public Map<String, String> defaults() {
        return explainer.isPresent() ? Map.of() : Map.of("samples", SAMPLES);
    }

    /**
     * How each answer is explained, on the thread that is called.
     *
     * @param catalog where explainers and the like come from
     * @return line, options and function, which writes all files
     */
    public BatchExplanations batch(ContributionCatalog catalog) {
        return batch(catalog, ExplanationChoice::name);
    }

    /**
     * The same where recordings lie elsewhere than explanations shall say.
     *
     * @param catalog where explainers and the like come from
     * @param naming a recording's file to what it is called
     * @return line, options and function, which writes all files
     */
    public BatchExplanations batch(ContributionCatalog catalog, Function<Path, String> naming) {
        return new BatchExplanations(line(), options(), explaining(catalog, naming, ExplanationFiles::write));
    }

    /**
     * The same for whoever wants no pictures and sounds.
     *
     * @param catalog where explainers and the like come from
     * @return line, options and function, which writes what is small
     */
    public BatchExplanations figures(ContributionCatalog catalog) {
        return figures(catalog, ExplanationChoice::name);
    }

    /**
     * The same where recordings lie elsewhere than explanations shall say.
     *
     * @param catalog where explainers and the like come from
     * @param naming a recording's file to what it is called
     * @return line, options and function, which writes what is small
     */
    public BatchExplanations figures(ContributionCatalog catalog, Function<Path, String> naming) {
        return new BatchExplanations(line(), options(), explaining(catalog, naming, ExplanationFiles::writeFigures));
    }

    /**
     * @param file a recording's file
     * @return what an explanation calls it: its whole path, so that it is found from any folder
     */
    public static String name(Path file) {
        return file.toAbsolutePath().toString();
    }

    /** Writes an explanation into a folder. */
    @FunctionalInterface
    private interface Writer {
        void write(Path folder, ExplanationReport report) throws SparshaException;
    }

    /** All settings on one line: two runs with the same line explain the same way. */
    private String line() {
        return explainerId() + " perturbation=" + perturbation.orElse("") + " segmenter=" + segmenter.orElse("") + " " + values()
                + " metrics=" + String.join(",", metrics) + " seed=" + seed;
    }

    private List<String> options() {
        List<String> words = new ArrayList<>(List.of("--explain"));
        explainer.ifPresent(id -> words.addAll(List.of("--explainer", id)));
        perturbation.ifPresent(id -> words.addAll(List.of("--perturbation", id)));
        segmenter.ifPresent(id -> words.addAll(List.of("--segmenter", id)));
        settings.forEach((name, value) -> words.addAll(List.of("--set", name + "=" + value)));
        if (!metrics.isEmpty()) {
            words.addAll(List.of("--metrics", String.join(",", metrics)));
        }
        return words;
    }

    private Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>(defaults());
        values.putAll(settings);
        return values;
    }

    private ModelJudge.Explaining explaining(ContributionCatalog catalog, Function<Path, String> naming, Writer writer) {
        ExplanationRunner runner = new ExplanationRunner(catalog, new SameThreadExecutor());
        List<String> wanted = metrics.stream().filter(id -> !id.equals(ExplanationRequest.NO_METRICS)).toList();
        return (session, heard, folder, progress) -> {
            AudioClip clip = heard.clip();
            Recording recording = heard.recording();
            Explanation.Audio audio = new Explanation.Audio(naming.apply(recording.file()), digest(recording), clip.sampleRate(),
                    heard.channels(), clip.frames(), Optional.empty(), heard.channel().number());
            Explanation explanation = runner.explain(session, new ExplanationRequest(clip, audio, modelName, explainerId(), perturbation,
                    segmenter, values(), Optional.empty(), wanted, Map.of(), Optional.empty(), seed), progress);
            writer.write(folder, new ExplanationReport(explanation, TrustJudge.judge(explanation), clip)
                    .with(ReportSections.of(explanation, catalog)));
        };
    }

    private static String digest(Recording recording) throws CorpusException {
        try {
            return Sha256.of(recording.file());
        } catch (IOException e) {
            throw new CorpusException(recording.file() + " cannot be read: " + AtomicFiles.reason(e) + ".", e);
        }
    }
}
