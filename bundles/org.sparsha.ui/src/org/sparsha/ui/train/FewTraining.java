/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.train;

import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.sparsha.application.training.TrainFew;
import org.sparsha.application.training.TrainingChoice;
import org.sparsha.corpus.evaluation.ClassEvaluation;
import org.sparsha.model.Model;
import org.sparsha.model.ModelDescriptor;
import org.sparsha.train.TrainingException;
import org.sparsha.ui.analysis.Analysis;
import org.sparsha.ui.keys.WindowWords;
import org.sparsha.ui.project.BackgroundJob;

/** Makes a model from few recordings on top of the one in use, in seconds and within the window, and uses it. On the UI's thread. */
final class FewTraining {

    /** What the command line calls it. */
    private static final String RECIPE = "few";
    private static final String BEFORE = "Some seconds once the recordings are analysed, in this window.";

    private final Analysis analysis;
    private final Runnable changed;
    private String text = BEFORE;

    /** {@code changed} is run where there is something else to say. */
    FewTraining(Analysis analysis, Runnable changed) {
        this.analysis = analysis;
        this.changed = changed;
    }

    /** What it costs, what is done, or what came of it. */
    String text() {
        return text;
    }

    /** Something else was chosen: what came of the one before no longer stands there. */
    void forget() {
        text = BEFORE;
    }

    private void say(String words) {
        text = words;
        changed.run();
    }

    /** What does the same on a command line. */
    String line(TrainingChoice choice) {
        return choice.line(RECIPE) + base().map(name -> " --base " + name).orElse("");
    }

    private Optional<String> base() {
        return Optional.of(analysis.choices().model()).filter(name -> !name.isEmpty());
    }

    /** Begins. */
    void start(TrainingChoice choice) {
        Optional<String> base = base();
        say("Learning …");
        BackgroundJob.run("Learning from few recordings", progress -> {
            if (Files.exists(choice.out().resolve(ModelDescriptor.FILE_NAME))) {
                throw new TrainingException("There is a model in " + choice.out() + " already: give the new one another name.");
            }
            TrainFew.Result result;
            try (Model model = analysis.runtime().models().open(base)) {
                result = new TrainFew(analysis.runtime().workers().executor(), analysis.runtime().models().loader()).run(choice, model,
                        choice.cardLine(RECIPE) + " --base " + model.descriptor().id(), false, progress);
            }
            return () -> {
                analysis.choices().setModel(String.valueOf(choice.out().getFileName()));
                say(sentence(choice, result));
            };
        }, analysis.ui(), this::say);
    }

    private static String sentence(TrainingChoice choice, TrainFew.Result result) {
        StringBuilder text = new StringBuilder(choice.out().getFileName() + " is made and in use. On recordings that the folds left out: ");
        String between = "";
        for (Map.Entry<String, ClassEvaluation> system : result.systems().entrySet()) {
            text.append(between).append(String.format(Locale.ROOT, "%s UAR %.3f (95 %%: %.3f to %.3f)", system.getKey(),
                    system.getValue().confusion().uar(), system.getValue().uar().low(), system.getValue().uar().high()));
            between = "; ";
        }
        text.append('.');
        result.warnings().forEach(warning -> text.append(' ').append(WindowWords.of(warning)));
        if (!result.left().isEmpty()) {
            text.append(' ').append(result.left().size()).append(" recordings were left out, such as ").append(result.left().getFirst());
        }
        return text.toString();
    }
}
