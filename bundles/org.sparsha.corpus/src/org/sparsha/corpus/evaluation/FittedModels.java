/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

import org.sparsha.core.CancelledException;
import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.core.Warning;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Recording;
import org.sparsha.model.Model;
import org.sparsha.model.Normalisation;
import org.sparsha.model.ReferenceClips;

/**
 * One model for each speaker of a corpus, fitted to that speaker's recordings, or one for the corpus, where the model's package says that
 * it can be; otherwise the model as it is. Labels are not looked at, but the recordings that are judged are, so results say how good the
 * model is for speakers of whom there are several recordings. Thread-safe.
 */
public final class FittedModels implements AutoCloseable {

    /** More clips change next to nothing. */
    private static final int MOST_CLIPS = 200;

    private final Model model;
    private final boolean bySpeaker;
    private final Map<String, Model> fitted;
    private final Map<String, Warning> oneSided = new ConcurrentSkipListMap<>();

    private FittedModels(Model model, boolean bySpeaker, Map<String, Model> fitted) {
        this.model = model;
        this.bySpeaker = bySpeaker;
        this.fitted = fitted;
    }

    /**
     * @param model a model
     * @return the model for every recording, fitted to none
     */
    static FittedModels asItIs(Model model) {
        return new FittedModels(model, false, Map.of());
    }

    /**
     * @param model a model
     * @return whether it is made to be fitted and isn't yet
     */
    public static boolean canFit(Model model) {
        return model.descriptor().input().normalisation().filter(Normalisation::wantsReferenceClips).isPresent();
    }

    /**
     * Fits a model to the recordings of a corpus.
     *
     * @param model the model; stays the caller's
     * @param recordings the recordings
     * @param executor runs the work
     * @param progress told of it, cancels
     * @return the models; to be closed before the model is
     * @throws SparshaException where the model fails
     */
    public static FittedModels of(Model model, List<Recording> recordings, ExecutorService executor, Progress progress)
            throws SparshaException {
        if (!canFit(model)) {
            return asItIs(model);
        }
        boolean bySpeaker = model.descriptor().input().normalisation().orElseThrow().by() == Normalisation.By.SPEAKER;
        Map<String, List<Recording>> groups = new TreeMap<>();
        for (Recording recording : recordings) {
            groups.computeIfAbsent(bySpeaker ? recording.speaker() : "all", key -> new ArrayList<>()).add(recording);
        }
        groups.remove("");
        FittedModels models = new FittedModels(model, bySpeaker, new LinkedHashMap<>());
        try {
            models.fit(groups, executor, progress);
            return models;
        } catch (SparshaException | RuntimeException e) {
            models.close();
            throw e;
        }
    }

    private void fit(Map<String, List<Recording>> groups, ExecutorService executor, Progress progress) throws SparshaException {
        List<String> names = List.copyOf(groups.keySet());
        List<Callable<Model>> tasks = new ArrayList<>();
        for (String name : names) {
            tasks.add(() -> fitted(name, groups.get(name), progress));
        }
        SparshaException failure = null;
        try {
            List<Future<Model>> results = executor.invokeAll(tasks);
            for (int i = 0; i < results.size(); i++) {
                try {
                    fitted.put(names.get(i), results.get(i).get());
                } catch (ExecutionException e) {
                    if (e.getCause() instanceof CancelledException cancelled) {
                        throw cancelled;
                    }
                    failure = new CorpusException("The model can't be fitted to '" + names.get(i) + "': " + e.getCause().getMessage(), e);
                }
                progress.worked(1.0 / results.size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
        if (failure != null) {
            throw failure;
        }
    }

    private Model fitted(String name, List<Recording> recordings, Progress progress) throws SparshaException {
        ReferenceClips clips = new ReferenceClips(model);
        int count = Math.min(MOST_CLIPS, recordings.size());
        for (int i = 0; i < count; i++) {
            progress.checkCancelled();
            Recording recording = recordings.get((int) ((long) i * recordings.size() / count));
            try (RecordingAudio audio = RecordingAudio.of(recording, model)) {
                clips.add(audio.listened(model).mono(model.sampleRate()));
            } catch (SparshaException e) {
                System.getLogger(FittedModels.class.getName()).log(System.Logger.Level.DEBUG, "No reference clip", e);
            }
        }
        clips.oneSided().ifPresent(warning -> oneSided.put(name, warning));
        return clips.fit();
    }

    /**
     * @param recording a recording
     * @return the model that is fitted to its speaker or corpus; the model as it is where there is none
     */
    public Model of(Recording recording) {
        return fitted.getOrDefault(groupName(recording), model);
    }

    /**
     * @param recording a recording
     * @return name of the recordings that its model is fitted to: a speaker's, or all; nothing where its model is as it is
     */
    Optional<String> group(Recording recording) {
        String name = groupName(recording);
        return fitted.containsKey(name) ? Optional.of(name) : Optional.empty();
    }

    private String groupName(Recording recording) {
        return bySpeaker ? recording.speaker() : "all";
    }

    /** @return speakers, or all, whose recordings hold too few emotions to be fitted to, in one sentence; empty where there are none */
    public Optional<Warning> oneSided() {
        if (oneSided.isEmpty()) {
            return Optional.empty();
        }
        Map.Entry<String, Warning> first = oneSided.entrySet().iterator().next();
        return Optional.of(new Warning(first.getValue().code(), oneSided.size() + " of " + fitted.size() + " fits are to one-sided "
                + "recordings, such as '" + first.getKey() + "'. " + first.getValue().message()));
    }

    /** Closes the fitted models, not the model they come from. */
    @Override
    public void close() {
        fitted.values().forEach(Model::close);
    }
}
