/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.evaluation;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.sparsha.audio.ChannelChoice;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.evaluation.FittedModels;
import org.sparsha.corpus.evaluation.Fitting;
import org.sparsha.model.Model;

/**
 * What is to be evaluated.
 *
 * @param corpus the corpus, read
 * @param corpusWords the words of the command line that open it: its place, then options
 * @param model the model; stays the caller's
 * @param modelWord what names the model on the command line: its id, or the path of its package
 * @param explanations how each answer is explained; nothing where none is; needs a folder
 * @param folder the run's folder; nothing where only figures are wanted, which then are on no disk
 * @param resume whether results that are in the folder already count; else there must be none
 * @param seed seed of the intervals
 * @param fitting what a model that can be fitted is fitted to
 * @param people how far people themselves reach on the labels, in a sentence; empty where that isn't known
 * @param answersOnly whether answers count and nothing is compared with what the corpus says
 * @param channel what is heard of recordings of several channels
 */
public record EvaluationRequest(Corpus corpus, List<String> corpusWords, Model model, String modelWord,
        Optional<BatchExplanations> explanations, Optional<Path> folder, boolean resume, long seed, Fitting fitting,
        Optional<String> people, boolean answersOnly, ChannelChoice channel) {

    /**
     * A request in which the model is fitted as it is made to be and hears the mean of all channels.
     *
     * @param corpus the corpus, read
     * @param corpusWords the words of the command line that open it
     * @param model the model; stays the caller's
     * @param modelWord what names the model on the command line
     * @param explanations how each answer is explained
     * @param folder the run's folder
     * @param resume whether results that are in the folder already count
     * @param seed seed of the intervals
     */
    public EvaluationRequest(Corpus corpus, List<String> corpusWords, Model model, String modelWord,
            Optional<BatchExplanations> explanations, Optional<Path> folder, boolean resume, long seed) {
        this(corpus, corpusWords, model, modelWord, explanations, folder, resume, seed, Fitting.AS_MADE, Optional.empty(), false,
                ChannelChoice.MEAN);
    }

    /**
     * @param newFitting what a model that can be fitted is fitted to
     * @return the same with that
     */
    public EvaluationRequest fittedTo(Fitting newFitting) {
        return new EvaluationRequest(corpus, corpusWords, model, modelWord, explanations, folder, resume, seed, newFitting, people,
                answersOnly, channel);
    }

    /**
     * @param words how far people themselves reach on the labels; empty where that isn't known
     * @return the same with that
     */
    public EvaluationRequest besidePeople(Optional<String> words) {
        return new EvaluationRequest(corpus, corpusWords, model, modelWord, explanations, folder, resume, seed, fitting, words,
                answersOnly, channel);
    }

    /**
     * @param only whether answers count and nothing is compared with what the corpus says
     * @return the same with that
     */
    public EvaluationRequest answersOnly(boolean only) {
        return new EvaluationRequest(corpus, corpusWords, model, modelWord, explanations, folder, resume, seed, fitting, people, only,
                channel);
    }

    /**
     * @param newChannel what is heard of recordings of several channels
     * @return the same with that
     */
    public EvaluationRequest hearing(ChannelChoice newChannel) {
        return new EvaluationRequest(corpus, corpusWords, model, modelWord, explanations, folder, resume, seed, fitting, people,
                answersOnly, newChannel);
    }

    /**
     * @param newFolder the run's folder
     * @param goesOn whether results that are in it already count
     * @return the same with that
     */
    public EvaluationRequest into(Path newFolder, boolean goesOn) {
        return new EvaluationRequest(corpus, corpusWords, model, modelWord, explanations, Optional.of(newFolder), goesOn, seed, fitting,
                people, answersOnly, channel);
    }

    /** @return whether the model will be fitted to something */
    public boolean fits() {
        return !FittedModels.order(model, fitting).isEmpty();
    }

    /** Copies the list and checks that explanations have a place to go. */
    public EvaluationRequest {
        corpusWords = List.copyOf(corpusWords);
        if (explanations.isPresent() && folder.isEmpty()) {
            throw new IllegalArgumentException("Explanations need a folder");
        }
    }
}
