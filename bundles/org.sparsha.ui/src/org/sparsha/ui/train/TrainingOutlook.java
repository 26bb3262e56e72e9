/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.train;

import java.util.Optional;
import java.util.function.Consumer;

import org.sparsha.application.training.TrainingChoice;
import org.sparsha.application.training.TrainingForecast;
import org.sparsha.ui.analysis.Analysis;
import org.sparsha.ui.project.BackgroundJob;

/** What is known of the training that is chosen in the form, before it begins: the newest question wins. To be used on the UI's thread. */
final class TrainingOutlook {

    private final Analysis analysis;
    private final Runnable changed;
    private final Consumer<String> complain;
    private Optional<TrainingForecast> forecast = Optional.empty();
    private int asked;

    /** {@code changed} is run where something else is known, {@code complain} told why it can't be. */
    TrainingOutlook(Analysis analysis, Runnable changed, Consumer<String> complain) {
        this.analysis = analysis;
        this.changed = changed;
        this.complain = complain;
    }

    /** Nothing while it is found out. */
    Optional<TrainingForecast> forecast() {
        return forecast;
    }

    void foresee(TrainingChoice choice) {
        int number = ++asked;
        forecast = Optional.empty();
        int threads = Runtime.getRuntime().availableProcessors();
        BackgroundJob.run("Looking at the recordings", progress -> {
            TrainingForecast known = TrainingForecast.of(choice, analysis.runtime().workers().executor(), threads, progress);
            return () -> {
                if (number == asked) {
                    forecast = Optional.of(known);
                    changed.run();
                }
            };
        }, analysis.ui(), sentence -> {
            if (number == asked) {
                complain.accept(sentence);
            }
        });
        changed.run();
    }

    /** Nothing is chosen from which a training could begin. */
    void forget() {
        asked++;
        forecast = Optional.empty();
        changed.run();
    }
}
