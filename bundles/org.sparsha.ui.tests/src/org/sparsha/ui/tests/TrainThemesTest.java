/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sparsha.application.training.CorpusReading;
import org.sparsha.application.training.JournalEntry;
import org.sparsha.application.training.ModelCost;
import org.sparsha.application.training.TrainingChoice;
import org.sparsha.application.training.TrainingPlace;
import org.sparsha.application.training.TrainingSplit;
import org.sparsha.train.LearningCurve;
import org.sparsha.train.ModelTerms;
import org.sparsha.train.NetworkKind;
import org.sparsha.train.TrainingTargets;
import org.sparsha.ui.settings.Preferences;
import org.sparsha.ui.train.TrainingDesk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The perspective Train before, while and after a model trains, in both themes and in a small window. */
class TrainThemesTest extends WorkbenchTest {

    private static final String MODEL = "sparsha-test-pictured";
    private static final List<String> LABELS = List.of("anger", "boredom", "disgust", "fear", "happiness", "neutral", "sadness");
    private static final int SPEAKERS = 10;

    private final List<String> wrong = new ArrayList<>();
    private TrainingDesk desk;
    private Point size;

    @AfterEach
    void asBefore() throws Exception {
        Preferences.store().setToDefault(Preferences.THEME);
        workbench.window.getShell().setSize(size);
        TinyVoices.forget(desk, MODEL);
        workbench.window.getWorkbench().showPerspective("org.sparsha.app.listen", workbench.window);
    }

    /** A journal as {@code train} writes it: seven classes, ten speakers, so many folds judged. */
    private TrainingPlace training(int folds, Optional<JournalEntry> end) throws Exception {
        TrainingPlace place = new TrainingPlace(desk.models().resolveSibling("trainings").resolve(MODEL));
        place.keep(new TrainingChoice(CorpusReading.of(folder.resolve("voices")), desk.models().resolve(MODEL), Optional.empty(),
                NetworkKind.STATISTICS, TrainingSplit.SPEAKER, OptionalInt.empty(), OptionalInt.empty(), 0, Optional.empty(),
                OptionalInt.empty(), Optional.empty(), Optional.empty(), ModelTerms.NONE, 0, TrainingTargets.LABELS));
        Map<String, Integer> sizes = new LinkedHashMap<>();
        Map<String, String> simple = new LinkedHashMap<>();
        List<JournalEntry> entries = new ArrayList<>();
        for (int fold = 0; fold < SPEAKERS; fold++) {
            sizes.put("fold-S" + fold, 2 * LABELS.size());
        }
        for (int i = 0; i < SPEAKERS * 2 * LABELS.size(); i++) {
            simple.put("k" + i, LABELS.get((i % 4 == 0 ? i + 1 : i) % LABELS.size()));
        }
        entries.add(new JournalEntry.Begun(ProcessHandle.current().pid(), "sparsha train voices", desk.models().resolve(MODEL).toString(),
                place.heldOut().toString()));
        entries.add(new JournalEntry.Prepared(LABELS, LABELS.stream().map(label -> 2 * SPEAKERS).toList(), simple.size(), SPEAKERS, sizes));
        entries.add(new JournalEntry.Compared("logistic regression", simple));
        entries.add(new JournalEntry.Learning(new LearningCurve("logistic regression", SPEAKERS, List.of(new LearningCurve.Point(2, 0.52),
                new LearningCurve.Point(4, 0.64), new LearningCurve.Point(9, 0.71)), 0.09, 0.03, 0.15)));
        for (int fold = 0; fold < folds; fold++) {
            List<JournalEntry.Answered> answers = new ArrayList<>();
            for (int i = 0; i < 2 * LABELS.size(); i++) {
                int number = fold * 2 * LABELS.size() + i;
                int heard = number % 9 == 0 ? (number + 2) % LABELS.size() : number % LABELS.size();
                List<Double> sure = new ArrayList<>();
                for (int k = 0; k < LABELS.size(); k++) {
                    sure.add(k == heard ? 0.82 : 0.03);
                }
                answers.add(new JournalEntry.Answered("k" + number, folder.resolve("r" + number + ".wav").toString(), "S" + fold,
                        LABELS.get(number % LABELS.size()), sure));
            }
            entries.add(new JournalEntry.Trained("fold-S" + fold));
            entries.add(new JournalEntry.Judged("fold-S" + fold, answers));
        }
        end.ifPresent(one -> entries.addAll(List.of(new JournalEntry.Costs(new ModelCost(1_900_000, 15)),
                new JournalEntry.Beside("original's network", simple, 2_100_000, 20), one)));
        StringBuilder text = new StringBuilder();
        long now = System.currentTimeMillis();
        for (int i = 0; i < entries.size(); i++) {
            text.append(entries.get(i).toLine(now + i)).append('\n');
        }
        Files.writeString(place.journal(), text);
        return place;
    }

    private void picture(String theme, String what) throws Exception {
        Pump.settle();
        Screenshots.take("train-" + what + "-" + theme.toLowerCase(Locale.ROOT));
        Hands.all(workbench.window.getShell()).filter(Control::isVisible).filter(one -> List.of("CourseCanvas",
                "FoldCells", "LearningCanvas", "SentenceBox").contains(one.getClass().getSimpleName())).forEach(one -> {
                    Point corner = one.toDisplay(0, 0);
                    Screenshots.wrongly(one, new Rectangle(corner.x, corner.y, one.getSize().x, Math.min(one.getSize().y, 60)),
                            theme.equals("Dark")).ifPresent(light -> wrong.add(one.getClass().getSimpleName() + " is "
                                    + Math.round(100 * light) + " % light in theme " + theme));
                });
    }

    @Test
    void beforeWhileAndAfter() throws Exception {
        size = workbench.window.getShell().getSize();
        desk = workbench.window.getService(TrainingDesk.class);
        TinyVoices.forget(desk, MODEL);
        Path voices = TinyVoices.make(folder.resolve("voices"), -1);
        assertTrue(Files.isDirectory(voices));
        workbench.hands.menu("View", "Train a Model");
        for (String theme : List.of("Dark", "Light")) {
            workbench.hands.menu("View", "Theme", theme);
            picture(theme, "before");
            TrainingPlace place = training(6, Optional.empty());
            desk.choose(place);
            Pump.until("it is at work", () -> desk.isAtWork() && desk.beside().recordings() == 12 * LABELS.size());
            picture(theme, "while");
            training(SPEAKERS, Optional.of(new JournalEntry.Finished(0.89, 0.84, 0.93, List.of())));
            desk.choose(place);
            Pump.until("it is finished", () -> desk.course().end().isPresent() && !desk.isAtWork());
            assertEquals("1.9 MB", desk.beside().cost().orElseThrow().sizeText());
            workbench.hands.find("systems", Table.class, one -> one.getColumnCount() == 6 && one.getItemCount() == 3
                    && one.getItem(2).getText(0).equals("original's network") && one.getItem(2).getText(4).equals("2.1 MB")
                    && one.getItem(2).getText(5).equals("20"));
            picture(theme, "after");
            workbench.window.getShell().setSize(1280, 800);
            picture(theme, "small");
            workbench.window.getShell().setSize(size);
        }
        assertEquals(List.of(), wrong);
    }
}
