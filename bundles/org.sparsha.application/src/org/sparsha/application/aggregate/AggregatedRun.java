/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.aggregate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

import org.sparsha.audio.SoundReader;
import org.sparsha.core.CancelledException;
import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.aggregate.AggregatedExplanations;
import org.sparsha.corpus.aggregate.ExplanationAggregator;
import org.sparsha.corpus.evaluation.RunResult;
import org.sparsha.corpus.evaluation.SavedRun;

/**
 * What the explanations of a run say together, read from its folder: the explanations, the sound of the recordings where they still are,
 * and annotations. The same files give the same figures on any number of threads.
 *
 * @param all what they say
 * @param problems what could not be used, a sentence each
 */
public record AggregatedRun(AggregatedExplanations all, List<String> problems) {

    /** Copies the list. */
    public AggregatedRun {
        problems = List.copyOf(problems);
    }

    /**
     * Reads a run.
     *
     * @param run its folder
     * @param explanations key of a recording to the folder of its explanation, relative to the run's
     * @param choice what explanations are compared by
     * @param reader reads the recordings
     * @param executor reads several at once; stays the caller's, who must not be one of its threads
     * @param progress up to 1; cancels
     * @return what they say together
     * @throws SparshaException where the run can't be read, has no explanations, or an annotation file can't be read
     */
    public static AggregatedRun of(SavedRun run, Map<String, String> explanations, AggregateChoice choice, SoundReader reader,
            ExecutorService executor, Progress progress) throws SparshaException {
        if (explanations.isEmpty()) {
            throw new CorpusException("The run " + run.folder() + " has no explanations: run it with them (--explain).");
        }
        List<Callable<ExplainedSound>> tasks = new ArrayList<>();
        TierQuestions tiers = new TierQuestions(choice);
        for (RunResult result : run.results()) {
            Path folder = explanations.containsKey(result.key()) ? run.folder().resolve(explanations.get(result.key())) : null;
            ExplainedResult.of(result).filter(one -> folder != null).ifPresent(one -> tasks.add(() -> {
                progress.checkCancelled();
                ExplainedSound read = ExplainedSound.read(folder.resolve("explanation.json"), one, tiers, reader);
                progress.worked(1.0 / explanations.size());
                return read;
            }));
        }
        List<ExplainedSound> sounds = all(tasks, executor);
        List<String> problems = new ArrayList<>();
        long silent = sounds.stream().filter(sound -> sound.voice().isEmpty()).count();
        if (silent > 0) {
            problems.add(silent + " of " + sounds.size() + " recordings are not where they were when they were explained, or have changed: "
                    + "what they sound like is left out.");
        }
        if (choice.tier().isPresent() && sounds.stream().noneMatch(sound -> sound.course().properties().stream()
                .anyMatch(property -> property.name().equals(choice.tier().get())))) {
            throw new CorpusException("No recording has an annotation file with a tier '" + choice.tier().get()
                    + "' of stretches: name another tier, or the folder of the annotation files (--tiers).");
        }
        Map<String, Short> medians = medians(sounds);
        ExplanationAggregator aggregator = new ExplanationAggregator();
        sounds.forEach(sound -> aggregator.add(sound.asked(medians.getOrDefault(speaker(sound), VoiceFrames.NONE))));
        return new AggregatedRun(aggregator.aggregate(choice.seed()), problems);
    }

    /** Where nobody is named each recording is its own speaker. */
    private static String speaker(ExplainedSound sound) {
        return sound.course().speaker().isEmpty() ? "\n" + sound.course().key() : sound.course().speaker();
    }

    private static Map<String, Short> medians(List<ExplainedSound> sounds) {
        Map<String, List<VoiceFrames>> bySpeaker = new LinkedHashMap<>();
        sounds.forEach(sound -> sound.voice().ifPresent(voice -> bySpeaker.computeIfAbsent(speaker(sound), name -> new ArrayList<>())
                .add(voice)));
        Map<String, Short> medians = new LinkedHashMap<>();
        bySpeaker.forEach((name, voices) -> medians.put(name, VoiceFrames.medianPitch(voices)));
        return medians;
    }

    private static List<ExplainedSound> all(List<Callable<ExplainedSound>> tasks, ExecutorService executor) throws SparshaException {
        List<ExplainedSound> read = new ArrayList<>();
        List<Future<ExplainedSound>> futures = tasks.stream().map(executor::submit).toList();
        try {
            for (Future<ExplainedSound> future : futures) {
                read.add(future.get());
            }
            return read;
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case SparshaException known -> throw known;
                case CancellationException cancelled -> throw cancelled;
                default -> throw new CorpusException("The explanations can't be read: " + e.getCause(), e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } finally {
            futures.forEach(future -> future.cancel(true));
        }
    }
}
