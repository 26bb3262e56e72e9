/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.benchmark;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

import org.sparsha.audio.AudioClip;
import org.sparsha.core.CancelledException;
import org.sparsha.core.ParameterException;
import org.sparsha.core.Progress;
import org.sparsha.core.Segment;
import org.sparsha.core.SparshaException;
import org.sparsha.core.Warning;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.benchmark.BenchmarkFigures;
import org.sparsha.corpus.benchmark.BenchmarkReport;
import org.sparsha.corpus.benchmark.Contender;
import org.sparsha.corpus.benchmark.Trial;
import org.sparsha.corpus.benchmark.TrialJournal;
import org.sparsha.corpus.evaluation.SameThreadExecutor;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.run.ClipSession;
import org.sparsha.explain.run.ContributionCatalog;
import org.sparsha.explain.run.ExplainerTrials;
import org.sparsha.explain.run.ExplanationRequest;
import org.sparsha.explain.run.ExplanationRunner;
import org.sparsha.report.benchmark.BenchmarkFiles;

/**
 * Compares explainers on a corpus: each explains the same recordings with the same budgets and is judged by the same questions, and on
 * recordings whose truth is known. Goes on where it was stopped. The same request gives the same figures (but for seconds) on any number
 * of threads. Thread-safe.
 */
public final class BenchmarkExplainers {

    private final ContributionCatalog catalog;
    private final ExecutorService executor;

    /**
     * @param catalog where explainers come from, anybody's
     * @param executor works on as many recordings at once as it has threads; stays the caller's
     */
    public BenchmarkExplainers(ContributionCatalog catalog, ExecutorService executor) {
        this.catalog = catalog;
        this.executor = executor;
    }

    /** Is told of what can't be judged. */
    @FunctionalInterface
    public interface Listener {
        /** @param warning a sentence for the user */
        void warned(Warning warning);
    }

    /**
     * Checks what can be checked before any recording is read.
     *
     * @param request the request
     * @throws ExplainException where an explainer, perturbation or segmenter isn't there
     * @throws ParameterException where a setting doesn't fit
     */
    public void check(BenchmarkRequest request) throws ExplainException, ParameterException {
        ExplanationRunner runner = new ExplanationRunner(catalog, new SameThreadExecutor());
        ExplanationRequest empty = common(AudioClip.ofMono(new float[1], 1), Map.of(), Optional.empty(),
                request.conditions());
        for (Contender contender : request.contenders()) {
            Map<String, String> settings = new LinkedHashMap<>(request.conditions().settings());
            settings.putAll(contender.settings());
            runner.check(empty.explainedBy(contender.explainer(), settings));
        }
    }

    /**
     * Runs until all trials are there, and writes the tables into the folder.
     *
     * @param request what to compare
     * @param listener told of recordings that can't be judged, on several threads
     * @param progress up to 1; cancels: what is done is kept in the folder, and the same request resumed goes on
     * @return the figures
     * @throws SparshaException where the folder can't be used, holds another benchmark, or an explainer isn't there
     */
    public BenchmarkReport run(BenchmarkRequest request, Listener listener, Progress progress) throws SparshaException {
        check(request);
        Map<String, String> settings = BenchmarkIdentity.of(request.corpus(), request.model(), request.conditions());
        try (TrialJournal journal = TrialJournal.open(request.folder(), settings, request.resume())) {
            List<BenchmarkClip> clips = BenchmarkClips.of(request.corpus(), request.model(), request.conditions());
            long planted = clips.stream().filter(clip -> clip.kind() == Trial.Kind.PLANTED).count();
            if (planted < request.conditions().planted()) {
                listener.warned(new Warning("few-planted", "Only " + planted + " recordings with a planted piece could be made: that takes "
                        + "speakers with neutral recordings and such of other emotions that the model knows."));
            }
            all(request, clips, journal, listener, progress);
            Set<String> asked = new HashSet<>();
            clips.forEach(clip -> keys(request, clip).forEach(key -> asked.add(key + clip.sound())));
            List<Trial> trials = journal.trials().stream().filter(trial -> asked.contains(trial.key() + trial.sound())).toList();
            BenchmarkReport report = BenchmarkFigures.of(settings, request.contenders().stream().map(Contender::text).toList(),
                    request.budgets(), trials, request.conditions().seed());
            BenchmarkFiles.write(request.folder(), report, trials);
            return report;
        }
    }

    /** The trials on a clip: one a contender and budget, or one where it can't be told a budget. */
    private static List<String> keys(BenchmarkRequest request, BenchmarkClip clip) {
        List<String> keys = new ArrayList<>();
        keys.add(key(Trial.Kind.MASKED, clip, "", 0));
        for (Contender contender : request.contenders()) {
            keys.add(key(clip.kind(), clip, contender.text(), 0));
            request.budgets().forEach(budget -> keys.add(key(clip.kind(), clip, contender.text(), budget)));
        }
        return keys;
    }

    private static String key(Trial.Kind kind, BenchmarkClip clip, String contender, int budget) {
        return new Trial(kind, clip.name(), clip.sound(), clip.speaker(), contender, budget, Map.of(), "").key();
    }

    private void all(BenchmarkRequest request, List<BenchmarkClip> clips, TrialJournal journal, Listener listener, Progress progress)
            throws SparshaException {
        List<Future<?>> futures = new ArrayList<>();
        try {
            for (BenchmarkClip clip : clips) {
                futures.add(executor.submit(() -> {
                    one(request, clip, journal, listener, progress);
                    progress.worked(1.0 / clips.size());
                    return clip;
                }));
            }
            for (Future<?> future : futures) {
                future.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SparshaException cause) {
                throw cause;
            }
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new CorpusException("The benchmark stopped: " + e.getCause(), e.getCause());
        } finally {
            futures.forEach(future -> future.cancel(false));
            for (Future<?> future : futures) {
                awaitEnd(future);
            }
        }
    }

    /** What was begun is done before the journal is closed. */
    private static void awaitEnd(Future<?> future) {
        if (!future.isCancelled()) {
            try {
                future.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException e) {
                System.getLogger(BenchmarkExplainers.class.getName()).log(System.Logger.Level.DEBUG, "Another clip failed, too", e);
            }
        }
    }

    private void one(BenchmarkRequest request, BenchmarkClip clip, TrialJournal journal, Listener listener, Progress progress)
            throws SparshaException {
        progress.checkCancelled();
        List<Contender> open = request.contenders().stream().filter(contender -> isOpen(request, clip, contender, journal)).toList();
        boolean masked = clip.kind() == Trial.Kind.RECORDING
                && journal.known(key(Trial.Kind.MASKED, clip, "", 0), clip.sound()).isEmpty();
        if (open.isEmpty() && !masked) {
            return;
        }
        ClipTrials trials;
        ExplainerTrials engine;
        try {
            BenchmarkClip.Content content = clip.reader().read();
            SameThreadExecutor own = new SameThreadExecutor();
            ClipSession session = ClipSession.open(request.model(), content.clip(), own);
            engine = new ExplanationRunner(catalog, own).trials(session,
                    common(content.clip(), content.tiers(), clip.target(), request.conditions()));
            trials = new ClipTrials(clip, content, session, engine, request.conditions());
        } catch (SparshaException e) {
            listener.warned(new Warning("clip-left-out", clip.name() + ": " + e.getMessage()));
            return;
        }
        if (masked) {
            journal.add(trials.masked());
        }
        Optional<Double> heard = trials.heard();
        for (Contender contender : open) {
            for (int budget : engine.takesSamples(contender.explainer()) ? request.budgets() : List.of(0)) {
                if (journal.known(key(clip.kind(), clip, contender.text(), budget), clip.sound()).isEmpty()) {
                    progress.checkCancelled();
                    journal.add(heard.orElse(1.0) < BenchmarkFigures.HEARD ? unheard(clip, contender, budget, heard.orElseThrow())
                            : trials.trial(contender, budget, heard, Progress.cancelOnly(progress)));
                }
            }
        }
    }

    private static Trial unheard(BenchmarkClip clip, Contender contender, int budget, double heard) {
        return new Trial(clip.kind(), clip.name(), clip.sound(), clip.speaker(), contender.text(), budget, Map.of(Trial.HEARD, heard), "");
    }

    /** Whether a contender has work to do; one that can't be told a budget has one trial. */
    private static boolean isOpen(BenchmarkRequest request, BenchmarkClip clip, Contender contender, TrialJournal journal) {
        return journal.known(key(clip.kind(), clip, contender.text(), 0), clip.sound()).isEmpty() && request.budgets().stream()
                .anyMatch(budget -> journal.known(key(clip.kind(), clip, contender.text(), budget), clip.sound()).isEmpty());
    }

    private static ExplanationRequest common(AudioClip clip, Map<String, List<Segment>> tiers,
            Optional<String> target, BenchmarkConditions conditions) {
        return new ExplanationRequest(clip, new Explanation.Audio("", "", clip.sampleRate(), clip.channelCount(), clip.frames()), "",
                ExplanationRequest.DEFAULT_EXPLAINER, conditions.perturbation(), conditions.segmenter(), conditions.settings(), target,
                List.of(), tiers, Optional.empty(), conditions.seed());
    }
}
