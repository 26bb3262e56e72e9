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

import org.sparsha.audio.ChannelChoice;
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

    /** From so many clips on a fit helps more than it can harm. */
    private static final int ENOUGH = 10;
    /** Name of the group of all recordings. */
    private static final String ALL = "all";

    private final Model model;
    private final ChannelChoice channel;
    private final List<Normalisation.By> order;
    private final Map<String, Model> fitted;
    private final Map<String, Warning> oneSided = new ConcurrentSkipListMap<>();

    private FittedModels(Model model, ChannelChoice channel, List<Normalisation.By> order, Map<String, Model> fitted) {
        this.model = model;
        this.channel = channel;
        this.order = order;
        this.fitted = fitted;
    }

    /**
     * @param model a model
     * @param channel what it hears of recordings
     * @return the model for every recording, fitted to none
     */
    static FittedModels asItIs(Model model, ChannelChoice channel) {
        return new FittedModels(model, channel, List.of(), Map.of());
    }

    /**
     * @param model a model
     * @param fitting what is wished
     * @return what it will be fitted to, the first choice first; empty where it stays as it is
     */
    public static List<Normalisation.By> order(Model model, Fitting fitting) {
        Optional<Normalisation> can = model.descriptor().input().normalisation().filter(one -> one.referenceClips().isEmpty());
        if (can.isEmpty()) {
            return List.of();
        }
        return switch (fitting) {
            case AS_MADE -> can.get().wantsReferenceClips() ? List.of(can.get().by()) : List.of();
            case NONE -> List.of();
            case SPEAKER -> List.of(Normalisation.By.SPEAKER);
            case CORPUS -> List.of(Normalisation.By.CORPUS);
            case AUTO -> List.of(Normalisation.By.SPEAKER, Normalisation.By.CORPUS);
        };
    }

    /**
     * Recordings that must be looked at together, before a model is fitted to any of them.
     *
     * @param model a model
     * @param fitting what is wished
     * @param recording a recording
     * @return name of those that this one belongs to; nothing where the model answers as it is
     */
    public static Optional<String> together(Model model, Fitting fitting, Recording recording) {
        List<Normalisation.By> order = order(model, fitting);
        if (order.contains(Normalisation.By.CORPUS)) {
            return Optional.of(ALL);
        }
        return order.isEmpty() || recording.speaker().isEmpty() ? Optional.empty() : Optional.of(recording.speaker());
    }

    /**
     * Fits a model to the recordings of a corpus. Where these are one-sided, so that fitting would harm, it stays as it is.
     *
     * @param model the model; stays the caller's
     * @param fitting what to fit it to
     * @param channel what it hears of recordings
     * @param recordings the recordings
     * @param executor runs the work
     * @param progress told of it, cancels
     * @return the models; to be closed before the model is
     * @throws SparshaException where the model fails
     */
    public static FittedModels of(Model model, Fitting fitting, ChannelChoice channel, List<Recording> recordings,
            ExecutorService executor, Progress progress) throws SparshaException {
        List<Normalisation.By> order = order(model, fitting);
        if (order.isEmpty()) {
            return asItIs(model, channel);
        }
        Map<String, List<Recording>> groups = new TreeMap<>();
        for (Recording recording : recordings) {
            order.forEach(by -> groups.computeIfAbsent(name(by, recording), key -> new ArrayList<>()).add(recording));
        }
        groups.remove("");
        groups.values().removeIf(own -> fitting == Fitting.AUTO && own.size() < ENOUGH);
        FittedModels models = new FittedModels(model, channel, order, new LinkedHashMap<>());
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
        List<Callable<Optional<Model>>> tasks = new ArrayList<>();
        for (String name : names) {
            tasks.add(() -> fitted(name, groups.get(name), progress));
        }
        SparshaException failure = null;
        try {
            List<Future<Optional<Model>>> results = executor.invokeAll(tasks);
            for (int i = 0; i < results.size(); i++) {
                try {
                    String name = names.get(i);
                    results.get(i).get().ifPresent(own -> fitted.put(name, own));
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

    /** The fitted model; nothing where the recordings are one-sided. */
    private Optional<Model> fitted(String name, List<Recording> recordings, Progress progress) throws SparshaException {
        ReferenceClips clips = new ReferenceClips(model);
        int count = Math.min(MOST_CLIPS, recordings.size());
        for (int i = 0; i < count; i++) {
            progress.checkCancelled();
            Recording recording = recordings.get((int) ((long) i * recordings.size() / count));
            try (RecordingAudio audio = RecordingAudio.of(recording, model, channel)) {
                clips.add(audio.listened(model).mono(model.sampleRate()));
            } catch (SparshaException e) {
                System.getLogger(FittedModels.class.getName()).log(System.Logger.Level.DEBUG, "No reference clip", e);
            }
        }
        Optional<Warning> warning = clips.oneSided();
        if (warning.isPresent()) {
            oneSided.put(name, warning.get());
            return Optional.empty();
        }
        return Optional.of(clips.fit());
    }

    /** What they hear of recordings. */
    ChannelChoice channel() {
        return channel;
    }

    /**
     * @param recording a recording
     * @return the model that is fitted to its speaker or corpus; the model as it is where there is none
     */
    public Model of(Recording recording) {
        return group(recording).map(fitted::get).orElse(model);
    }

    /**
     * @param recording a recording
     * @return name of the recordings that its model is fitted to: a speaker's, or all; nothing where its model is as it is
     */
    Optional<String> group(Recording recording) {
        return order.stream().map(by -> name(by, recording)).filter(fitted::containsKey).findFirst();
    }

    private static String name(Normalisation.By by, Recording recording) {
        return by == Normalisation.By.SPEAKER ? recording.speaker() : ALL;
    }

    /** @return speakers, or all, whose recordings hold too few emotions to be fitted to, in one sentence; empty where there are none */
    public Optional<Warning> oneSided() {
        if (oneSided.isEmpty()) {
            return Optional.empty();
        }
        Map.Entry<String, Warning> first = oneSided.entrySet().iterator().next();
        return Optional.of(new Warning(first.getValue().code(), oneSided.size() + " of " + (oneSided.size() + fitted.size())
                + " groups of recordings are one-sided, such as '" + first.getKey() + "': the model isn't fitted to them. "
                + first.getValue().message()));
    }

    /** Closes the fitted models, not the model they come from. */
    @Override
    public void close() {
        fitted.values().forEach(Model::close);
    }
}
