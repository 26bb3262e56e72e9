/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.annotate;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.sparsha.application.annotation.LabellingDesk;
import org.sparsha.application.annotation.LearnedOrder;
import org.sparsha.application.training.AnswerLearner;
import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.task.AnnotationTask;
import org.sparsha.model.Model;
import org.sparsha.ui.analysis.Analysis;
import org.sparsha.ui.keys.WindowWords;

/** Learns from the answers in the background after every tenth one, where the task wants that, and orders the queue anew. UI's thread. */
final class LearningQueue {

    private final OpenTask open;
    private final Analysis analysis;
    private final Consumer<String> said;
    private Optional<LabellingDesk> desk = Optional.empty();
    private Optional<AnswerLearner> learner = Optional.empty();
    private boolean working;
    private boolean refused;

    LearningQueue(OpenTask open, Analysis analysis, Consumer<String> said) {
        this.open = open;
        this.analysis = analysis;
        this.said = said;
    }

    /** Something was answered. */
    void answered(LabellingDesk now) {
        if (desk.filter(known -> known == now).isEmpty()) {
            desk = Optional.of(now);
            learner = Optional.empty();
            refused = false;
        }
        if (working || refused || !now.session().isLearningDue()) {
            return;
        }
        working = true;
        AnnotationTask task = now.session().task();
        Map<String, String> answers = now.session().labels();
        Optional<AnswerLearner> known = learner;
        open.work(() -> round(known.isPresent() ? known.get() : analysed(now), answers), round -> done(now, round), text -> {
            working = false;
            refused = true; // once is enough to be told
            said.accept("The order of " + task.name() + " stays: " + text);
        });
    }

    /** What came of a round. */
    private record Round(AnswerLearner learner, Optional<LearnedOrder> order) {
    }

    private static Round round(AnswerLearner learner, Map<String, String> answers) {
        return new Round(learner, learner.learn(answers));
    }

    private AnswerLearner analysed(LabellingDesk now) throws SparshaException {
        try (Model model = analysis.runtime().models().open(Optional.of(analysis.choices().model()).filter(name -> !name.isEmpty()))) {
            return AnswerLearner.of(model, now.session().recordings(), now.session().task().labels().names(),
                    analysis.runtime().workers().executor(), Progress.none());
        }
    }

    private void done(LabellingDesk now, Round round) {
        working = false;
        if (open.desk().filter(known -> known == now).isEmpty()) {
            return; // another task is open by now
        }
        learner = Optional.of(round.learner());
        try {
            if (round.order().isPresent()) {
                now.session().take(round.order().get());
                open.changed();
            }
        } catch (SparshaException e) {
            said.accept(WindowWords.of(e));
        }
    }
}
