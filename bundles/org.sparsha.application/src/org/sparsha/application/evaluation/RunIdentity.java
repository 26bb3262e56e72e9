/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.evaluation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.sparsha.core.Sha256;
import org.sparsha.core.ShellWords;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.evaluation.FittedModels;
import org.sparsha.corpus.evaluation.Fitting;
import org.sparsha.corpus.evaluation.Grading;
import org.sparsha.corpus.evaluation.KnownRecordings;
import org.sparsha.corpus.evaluation.RunSettings;
import org.sparsha.explain.ToolVersion;
import org.sparsha.model.ModelDescriptor;

/** What makes a run the one that it is. */
final class RunIdentity {

    private RunIdentity() {
    }

    /** The settings of the run that a request asks for: no file of the corpus is read for them. */
    static RunSettings of(EvaluationRequest request) {
        ModelDescriptor descriptor = request.model().descriptor();
        Corpus corpus = request.corpus();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("model", descriptor.id() + " " + descriptor.version());
        values.put("modelSha256", request.model().sha256());
        if (request.fits()) {
            values.put("fitted", request.fitting() == Fitting.AUTO ? "auto"
                    : FittedModels.order(request.model(), request.fitting()).getFirst().name().toLowerCase(Locale.ROOT));
        }
        if (!request.channel().isMean()) {
            values.put(RunSettings.CHANNEL, request.channel().text());
        }
        values.put("corpus", corpus.name());
        values.put(RunSettings.CORPUS_SHA256, digest(corpus));
        values.put(RunSettings.EXPLAIN, request.explanations().map(BatchExplanations::line).orElse("no"));
        values.put("tool", ToolVersion.VERSION);
        values.put(RunSettings.SEED, Long.toString(request.seed()));
        values.put(RunSettings.COMMAND, command(request));
        KnownRecordings.warning(descriptor.training(), corpus.recordings())
                .ifPresent(warning -> values.put(RunSettings.WARNING, warning.message()));
        request.people().ifPresent(words -> values.put(RunSettings.PEOPLE, words));
        return new RunSettings(grading(request), descriptor.labels(), values);
    }

    /** The command line that does the same into a new folder; the folder itself is no part of a run, since it may be moved. */
    private static String command(EvaluationRequest request) {
        List<String> words = new ArrayList<>(List.of("sparsha", "evaluate"));
        words.addAll(request.corpusWords());
        if (request.answersOnly()) {
            words.add("--answers");
        }
        words.addAll(List.of("--model", request.modelWord()));
        if (!request.model().chosenClasses().isEmpty()) {
            words.addAll(List.of("--classes", String.join(",", request.model().chosenClasses())));
        }
        if (request.fitting() != Fitting.AS_MADE) {
            words.addAll(List.of("--normalisation", request.fitting().name().toLowerCase(Locale.ROOT)));
        }
        if (!request.channel().isMean()) {
            words.addAll(List.of("--channel", request.channel().text()));
        }
        request.explanations().ifPresent(explanations -> words.addAll(explanations.options()));
        words.addAll(List.of("--seed", Long.toString(request.seed()), "--out", "again"));
        return words.stream().map(ShellWords::quoted).collect(Collectors.joining(" "));
    }

    /** Digest of what the results depend on of all that the corpus says: which recordings, by whom, and what is true of them. */
    static String judgedDigest(EvaluationRequest request) {
        Grading grading = grading(request);
        List<String> labels = request.model().descriptor().labels();
        StringBuilder all = new StringBuilder();
        for (Recording recording : request.corpus().recordings()) {
            all.append(recording.key()).append('\t').append(recording.speaker()).append('\t').append(grading.said(recording, labels))
                    .append('\n');
        }
        return Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Grading grading(EvaluationRequest request) {
        boolean dimensional = request.model().descriptor().task() == ModelDescriptor.Task.DIMENSIONAL;
        return request.answersOnly() ? dimensional ? Grading.DIMENSION_ANSWERS : Grading.CLASS_ANSWERS
                : dimensional ? Grading.DIMENSIONS : Grading.CLASSES;
    }

    /** Digest of all that the corpus says; not of the sounds, which each result has of its own. */
    static String digest(Corpus corpus) {
        StringBuilder all = new StringBuilder();
        for (Recording recording : corpus.recordings()) {
            all.append(recording.key()).append('\t').append(recording.speaker()).append('\t').append(recording.label());
            new TreeMap<>(recording.labels().attributes())
                    .forEach((name, value) -> all.append('\t').append(name).append('=').append(value));
            all.append('\n');
        }
        return Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8));
    }
}
