/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sparsha.application.evaluation.BatchExplanations;
import org.sparsha.application.trust.TrustJudge;
import org.sparsha.audio.AudioClip;
import org.sparsha.core.Progress;
import org.sparsha.core.Sha256;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.evaluation.ModelJudge;
import org.sparsha.corpus.evaluation.SameThreadExecutor;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.run.ClipSession;
import org.sparsha.explain.run.ExplanationRequest;
import org.sparsha.explain.run.ExplanationRunner;
import org.sparsha.report.explanation.ExplanationFiles;
import org.sparsha.report.explanation.ExplanationReport;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say how every recording of a corpus is explained. */
@Command
final class BatchExplanation {

    /**
     * How often the default explainer asks about each recording: a quarter of what it asks about a single one, about as much as the
     * original's windows on 5 s. A corpus has thousands, and is read for its patterns.
     */
    private static final String SAMPLES = "50";

    @Option(names = "--explainer", paramLabel = "ID", description = "Explainer (default: " + ExplanationRequest.DEFAULT_EXPLAINER + " with "
            + SAMPLES + " evaluations a recording unless --set samples=N says otherwise).")
    private Optional<String> explainer = Optional.empty();

    @Mixin
    private ExplanationOptions options;

    /** Finds a wrong call before any recording is read. */
    void check(CommandContext context) throws SparshaException {
        options.check(context, List.of(explainer()), defaults());
    }

    /** How each answer is explained, and the words that ask for it. */
    BatchExplanations batch(CommandContext context, String modelName, long seed) throws SparshaException {
        List<String> words = new ArrayList<>(List.of("--explain"));
        explainer.ifPresent(id -> words.addAll(List.of("--explainer", id)));
        words.addAll(options.words());
        return new BatchExplanations(line(seed), words, explaining(context, modelName, seed));
    }

    /** All settings on one line: two runs with the same line explain the same way. */
    private String line(long seed) throws WrongCallException {
        return explainer() + " " + options.line(defaults()) + " seed=" + seed;
    }

    private String explainer() {
        return explainer.orElse(ExplanationRequest.DEFAULT_EXPLAINER);
    }

    private Map<String, String> defaults() {
        return explainer.isPresent() ? Map.of() : Map.of("samples", SAMPLES);
    }

    /** Explains on the thread it is called on, since many recordings are explained at once. */
    private ModelJudge.Explaining explaining(CommandContext context, String modelName, long seed) {
        ExplanationRunner runner = new ExplanationRunner(context.runtime().catalog(), new SameThreadExecutor());
        return (session, recording, clip, folder, progress) -> {
            Explanation.Audio audio = new Explanation.Audio(recording.file().toString(), digest(recording), clip.sampleRate(),
                    clip.channelCount(), clip.frames());
            ExplanationRequest request = options.request(clip, audio, modelName, explainer(), defaults(), Optional.empty(), List.of(),
                    seed);
            explain(runner, session, request, folder, progress);
        };
    }

    private static void explain(ExplanationRunner runner, ClipSession session, ExplanationRequest request, Path folder, Progress progress)
            throws SparshaException {
        Explanation explanation = runner.explain(session, request, progress);
        AudioClip clip = request.clip();
        ExplanationFiles.write(folder, new ExplanationReport(explanation, TrustJudge.judge(explanation), clip));
    }

    private static String digest(Recording recording) throws WrongCallException {
        try {
            return Sha256.of(recording.file());
        } catch (IOException e) {
            throw new WrongCallException(recording.file() + " cannot be read: " + AtomicFiles.reason(e) + ".");
        }
    }
}
