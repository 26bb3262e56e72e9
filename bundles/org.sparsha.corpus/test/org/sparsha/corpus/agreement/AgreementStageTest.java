/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.agreement;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Agreement over time: stages of recordings by their last answers. */
class AgreementStageTest {

    @TempDir
    private Path folder;

    /** Twelve recordings, of which the first six are agreed on; they are listed in another order than they were answered in. */
    private static List<Ratings.Answer> answers(boolean timed) {
        List<Ratings.Answer> answers = new ArrayList<>();
        for (int k = 11; k >= 0; k--) {
            String one = k % 2 == 0 ? "joy" : "fear";
            String other = k < 6 || k == 9 ? one : one.equals("joy") ? "fear" : "joy";
            Optional<Instant> first = timed ? Optional.of(Instant.ofEpochSecond(1000 - k)) : Optional.empty();
            Optional<Instant> last = timed ? Optional.of(Instant.ofEpochSecond(2000 + k)) : Optional.empty();
            answers.add(new Ratings.Answer("r" + k, "ann", one, first));
            answers.add(new Ratings.Answer("r" + k, "bob", other, last));
        }
        return answers;
    }

    @Test
    void stagesFollowTheLastAnswers() {
        AgreementStudy study = AgreementStudy.of(Ratings.of(answers(true), List.of()), Scale.NOMINAL, 1);
        assertEquals(2, study.stages().size(), "five recordings a stage at least");
        AgreementStage first = study.stages().get(0);
        AgreementStage second = study.stages().get(1);
        assertEquals(6, first.units());
        assertEquals(1, first.alpha().orElseThrow());
        assertEquals(Instant.ofEpochSecond(2000), first.from());
        assertEquals(Instant.ofEpochSecond(2011), second.to());
        List<Ratings.Answer> later = answers(true).stream().filter(answer -> Integer.parseInt(answer.unit().substring(1)) >= 6).toList();
        assertEquals(Coincidences.of(Ratings.of(later, List.of())).alpha(Scale.NOMINAL), second.alpha());
        assertEquals(1 / 6.0, second.people().get(0).orElseThrow());
        assertTrue(AgreementSheets.of(study).getLast().table().columns().contains("bob as the others"));
    }

    @Test
    void withoutTimesThereAreNone() {
        assertEquals(List.of(), AgreementStudy.of(Ratings.of(answers(false), List.of()), Scale.NOMINAL, 1).stages());
    }

    @Test
    void tablesOfLabelsSayWhen() throws Exception {
        for (String who : List.of("ann", "bob")) {
            StringBuilder text = new StringBuilder("file,label,time\n");
            for (int k = 0; k < 10; k++) {
                text.append("r").append(k).append(".wav,").append(k % 2 == 0 ? "joy" : "fear").append(",2026-11-0").append(1 + k / 5)
                        .append("T10:00:0").append(k % 5).append("Z\n");
            }
            Files.writeString(Files.createDirectories(folder.resolve(who)).resolve("labels.csv"), text);
        }
        List<AgreementStage> stages = AgreementStudy.of(Ratings.of(RatingTables.read(AnswerFiles.of(List.of(folder)), List.of()).answers(),
                List.of()), Scale.NOMINAL, 1).stages();
        assertEquals(List.of(Instant.parse("2026-11-01T10:00:00Z"), Instant.parse("2026-11-02T10:00:00Z")),
                stages.stream().map(AgreementStage::from).toList());
    }

    @Test
    void stretchesHaveStagesAndPairs() {
        List<StretchAnswers.Marked> marked = new ArrayList<>();
        for (int k = 0; k < 10; k++) {
            StretchAnswers.Stretch here = new StretchAnswers.Stretch(100, 400, 0);
            StretchAnswers.Stretch there = k < 5 ? here : new StretchAnswers.Stretch(600, 900, 0);
            marked.add(new StretchAnswers.Marked("r" + k, 1000, List.of(List.of(here), List.of(there), List.of(here)),
                    Optional.of(Instant.ofEpochSecond(k))));
        }
        StretchStudy study = StretchStudy.of(new StretchAnswers(List.of("ann", "bob", "cy"), List.of("laugh"), marked), 1);
        assertEquals(1, study.stages().get(0).alpha().orElseThrow());
        assertTrue(study.stages().get(1).alpha().orElseThrow() < 0.5);
        assertEquals(3, study.pairs().size());
        assertEquals(1, study.pairs().get(1).unitized().orElseThrow(), "ann and cy");
        assertEquals(study.pairs().get(0).unitized(), study.pairs().get(2).unitized());
        assertTrue(study.pairs().get(0).unitized().orElseThrow() < 0.8);
    }
}
