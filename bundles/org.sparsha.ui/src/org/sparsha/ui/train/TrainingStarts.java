/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.train;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;

import org.sparsha.application.training.RunTraining;
import org.sparsha.application.training.TrainModel;
import org.sparsha.application.training.TrainingChoice;
import org.sparsha.application.training.TrainingPlace;
import org.sparsha.application.training.TrainingProcesses;
import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.core.Warning;
import org.sparsha.runtime.plugins.TrainingOffer;
import org.sparsha.train.EngineClassPath;
import org.sparsha.train.Trainer;
import org.sparsha.train.TrainingException;
import org.sparsha.train.protocol.TrainingEvent;
import org.sparsha.ui.analysis.Analysis;

/**
 * Starts trainings, each in a process of its own, which installs the engine first where it isn't there and a person has agreed to that.
 * To be used on the UI's thread.
 */
final class TrainingStarts {

    private final Analysis analysis;
    private final Path installFolder;
    private final Predicate<String> agreed;
    private final TrainingProcesses processes;
    private final Map<String, ProcessHandle> started = new HashMap<>();
    private final Set<String> inside = new HashSet<>();

    /** {@code agreed} asks a question, and says whether the answer was yes. */
    TrainingStarts(Analysis analysis, Path installFolder, Predicate<String> agreed) {
        this.analysis = analysis;
        this.installFolder = installFolder;
        this.agreed = agreed;
        this.processes = new TrainingProcesses(installFolder);
    }

    /** Begins a training, or goes on with one. */
    void start(TrainingPlace place, TrainingChoice choice, int foldsAtOnce) throws SparshaException {
        if (processes.canStart()) {
            checkEngine();
            started.put(place.name(), processes.start(place, choice, foldsAtOnce));
        } else {
            startInside(place, choice, foldsAtOnce);
        }
    }

    /** The process that trains would install the engine without asking. */
    private void checkEngine() throws TrainingException {
        TrainingOffer offer = TrainingOffer.of(installFolder);
        if (offer instanceof TrainingOffer.Nowhere nowhere) {
            throw new TrainingException(nowhere.sentence());
        }
        if (offer instanceof TrainingOffer.Offered offered && !agreed.test(offered.question())) {
            throw new TrainingException("Training is not installed, so nothing was begun. Start Training asks again.");
        }
    }

    /** Where there is no program to start, the window trains itself; what it is told stands in the journal, too. */
    private void startInside(TrainingPlace place, TrainingChoice choice, int foldsAtOnce) throws SparshaException {
        place.keep(choice);
        EngineClassPath engine = EngineClassPath.find(installFolder);
        var executor = analysis.runtime().workers().executor();
        RunTraining training = new RunTraining(new TrainModel(new Trainer(engine, executor, OptionalInt.empty(), foldsAtOnce), executor),
                Optional.of(place.journal()));
        inside.add(place.name());
        Thread.ofPlatform().daemon().name("Training " + place.name()).start(() -> {
            try {
                training.run(choice, new Silent(), Progress.none());
            } catch (SparshaException | RuntimeException e) {
                System.getLogger(TrainingStarts.class.getName()).log(System.Logger.Level.DEBUG, "The journal says why", e);
            } finally {
                analysis.ui().execute(() -> inside.remove(place.name()));
            }
        });
    }

    /** Whether a training that was begun here is at work; nothing for one that wasn't. */
    Optional<Boolean> isAtWork(TrainingPlace place) {
        return inside.contains(place.name()) ? Optional.of(true)
                : Optional.ofNullable(started.get(place.name())).map(ProcessHandle::isAlive);
    }

    /** Whether a training was begun here in a process of its own. */
    boolean isProcess(TrainingPlace place) {
        return started.containsKey(place.name());
    }

    /** The journal has it all. */
    private static final class Silent implements TrainModel.Listener {

        @Override
        public void event(TrainingEvent event) {
            // written down
        }

        @Override
        public void warned(Warning warning) {
            // written down
        }
    }
}
