/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.training;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.application.annotation.LabellingSession;
import org.sparsha.application.annotation.TaskGold;
import org.sparsha.application.annotation.TaskPlace;
import org.sparsha.core.Progress;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.agreement.GoldLabels;
import org.sparsha.corpus.task.AnnotationTask;
import org.sparsha.corpus.task.LabelSets;
import org.sparsha.corpus.task.TaskOrder;
import org.sparsha.testsupport.Signals;
import org.sparsha.testsupport.WavBytes;
import org.sparsha.train.ModelTerms;
import org.sparsha.train.NetworkKind;
import org.sparsha.train.TrainingTargets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What several annotators of a task said becomes what a model learns: by majority, or shared between the classes. */
class TaskTargetsTest {

    @TempDir
    private Path folder;

    /** The corpus says {@code a} of all; two of three people agree on all but the last, on which nobody does. */
    private CorpusReading answered() throws Exception {
        StringBuilder list = new StringBuilder("file,speaker,label\n");
        for (int i = 0; i < 5; i++) {
            Files.write(folder.resolve("r" + i + ".wav"), WavBytes.pcm16(8000, Signals.noise(0.1, 4000, i)));
            list.append("r").append(i).append(".wav,S").append(i % 2).append(",a\n");
        }
        Files.writeString(folder.resolve("list.csv"), list);
        TaskPlace place = TaskPlace.of(folder);
        AnnotationTask task = new AnnotationTask("ears", Optional.empty(), "", AnnotationTask.Unit.WHOLE, LabelSets.of("loud,soft,odd", 0),
                List.of(), TaskOrder.CORPUS, Optional.empty(), true, 0, 1, "");
        place.tasks().create(task);
        String[][] said = {{"loud", "loud", "loud"}, {"soft", "soft", "soft"}, {"loud", "loud", "soft"}, {"soft", "soft", "loud"},
                {"loud", "soft", "odd"}};
        for (int who = 0; who < 3; who++) {
            try (LabellingSession session = LabellingSession.open(place, "ears", "abc".substring(who, who + 1), () -> Instant.EPOCH,
                    Progress.none())) {
                for (String[] one : said) {
                    session.answer(Optional.of(one[who]), OptionalInt.empty(), "", List.of());
                }
            }
        }
        new TaskGold(place, task).write(place.recordings(task, Progress.none()), GoldLabels.Rule.MAJORITY, 1);
        return new CorpusReading(List.of(folder), false, Optional.empty(), Optional.empty(), Optional.of("ears"));
    }

    @Test
    void majorityAndSharesAreLearned() throws Exception {
        CorpusReading reading = answered();
        assertEquals(List.of("ears"), reading.goldTasks());
        Corpus corpus = reading.open(Progress.none());
        assertEquals(List.of("loud", "soft", "loud", "soft"), corpus.recordings().stream().map(Recording::label).toList());
        assertEquals(List.of("1", "0", "0.667", "0.333"), corpus.recordings().stream().map(one -> share(one, "loud")).toList());
        assertEquals(List.of("0", "1", "0.333", "0.667"), corpus.recordings().stream().map(one -> share(one, "soft")).toList());
    }

    private static String share(Recording recording, String label) {
        return new DecimalFormat("0.###", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(Double.parseDouble(recording.labels()
                .attributes().getOrDefault("share " + label, "-1")));
    }

    @Test
    void whatHasNoAgreementIsSaidToBeLeftOut() throws Exception {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try {
            TrainingForecast known = TrainingForecast.of(new TrainingChoice(answered(), folder.resolve("m"), Optional.empty(),
                NetworkKind.STATISTICS, TrainingSplit.SPEAKER, OptionalInt.empty(), OptionalInt.empty(), 0, Optional.of("none"),
                OptionalInt.empty(), Optional.empty(), Optional.empty(), ModelTerms.NONE, 0, TrainingTargets.LABELS),
                executor, 1, Progress.none());
            assertTrue(known.recordingsText().endsWith("2 speakers; 1 recording has no label and is left out"), known.recordingsText());
        } finally {
            executor.shutdownNow();
        }
    }
}
