/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.sparsha.application.evaluation.ExplanationChoice;
import org.sparsha.audio.ChannelChoice;
import org.sparsha.core.ShellWords;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.evaluation.Fitting;
import org.sparsha.corpus.project.RecordingFilter;

/**
 * The options of {@code sparsha run} that a run was asked for with, read again, so that the window can go on with any run.
 *
 * @param choice corpus, filter, explanations, seed
 * @param model what names the model; empty for the default
 * @param classes the classes that can be meant; empty for all
 */
public record RunWords(RunChoice choice, Optional<String> model, List<String> classes) {

    /** Copies the list. */
    public RunWords {
        classes = List.copyOf(classes);
    }

    /**
     * Reads options.
     *
     * @param words the options, as {@link ProjectRun#words()} has them
     * @return what they ask for
     * @throws CorpusException where one isn't known or its value doesn't fit
     */
    public static RunWords parse(List<String> words) throws CorpusException {
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, String> settings = new LinkedHashMap<>();
        boolean explain = false;
        boolean answers = false;
        for (int i = 0; i < words.size(); i++) {
            String option = words.get(i);
            if (option.equals("--explain")) {
                explain = true;
            } else if (option.equals(ProjectRuns.ANSWERS)) {
                answers = true;
            } else if (i + 1 == words.size() || !KNOWN.contains(option)) {
                throw new CorpusException("The option '" + option + "' of the run isn't known: begin a new run.");
            } else if (option.equals("--set")) {
                String[] setting = words.get(++i).split("=", 2);
                settings.put(setting[0], setting.length > 1 ? setting[1] : "");
            } else {
                values.put(option, words.get(++i));
            }
        }
        Optional<ExplanationChoice> explanations = explain ? Optional.of(new ExplanationChoice(value(values, "--explainer"),
                value(values, "--perturbation"), value(values, "--segmenter"), settings, list(values, "--metrics"),
                values.getOrDefault("--model", ""), seed(values.getOrDefault("--seed", "0")))) : Optional.empty();
        return new RunWords(new RunChoice(value(values, "--corpus"), RecordingFilter.parse(values.getOrDefault("--filter", "")),
                value(values, "--labels"), explanations, Optional.empty(), seed(values.getOrDefault("--seed", "0")), answers,
                fitting(values), channel(values)), value(values, "--model"), list(values, "--classes"));
    }

    private static final List<String> KNOWN = List.of("--corpus", "--filter", "--labels", "--model", "--classes", "--explainer",
            "--perturbation", "--segmenter", "--set", "--metrics", "--seed", ProjectRuns.NORMALISATION, ProjectRuns.CHANNEL);

    private static Optional<String> value(Map<String, String> values, String option) {
        return Optional.ofNullable(values.get(option));
    }

    private static List<String> list(Map<String, String> values, String option) {
        return values.containsKey(option) ? List.of(values.get(option).split(",")) : List.of();
    }

    private static Fitting fitting(Map<String, String> values) throws CorpusException {
        String to = values.getOrDefault(ProjectRuns.NORMALISATION, Fitting.AS_MADE.name());
        try {
            return Fitting.valueOf(to.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new CorpusException("What the model of the run is fitted to, '" + to + "', isn't known: begin a new run.", e);
        }
    }

    private static ChannelChoice channel(Map<String, String> values) throws CorpusException {
        try {
            return ChannelChoice.parse(values.getOrDefault(ProjectRuns.CHANNEL, ChannelChoice.MEAN.text()));
        } catch (IllegalArgumentException e) {
            throw new CorpusException("What is heard in the run isn't known: " + e.getMessage() + " Begin a new run.", e);
        }
    }

    private static long seed(String text) throws CorpusException {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new CorpusException("The seed of the run, '" + text + "', is no whole number: begin a new run.", e);
        }
    }

    /**
     * The line that does the same on a command line.
     *
     * @param project the project's folder
     * @param words the options
     * @return one line for a shell
     */
    public static String line(Path project, List<String> words) {
        List<String> line = new ArrayList<>(List.of("sparsha", "run", project.toString()));
        line.addAll(words);
        return line.stream().map(ShellWords::quoted).collect(Collectors.joining(" "));
    }
}
