/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sparsha.application.training.CorpusReading;
import org.sparsha.application.training.TrainingChoice;
import org.sparsha.application.training.TrainingPlace;
import org.sparsha.application.training.TrainingSplit;
import org.sparsha.train.ModelTerms;
import org.sparsha.train.NetworkKind;
import org.sparsha.train.TrainingTargets;
import org.sparsha.ui.train.TrainingDesk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Where training isn't installed, starting one asks once, from which site, and goes on only with a yes. The product is a made one. */
class TrainingOfferTest extends WorkbenchTest {

    private static final String SITE = "sparsha.site";

    private final List<String> questions = new ArrayList<>();
    private Path product;
    private TrainingPlace place;

    @BeforeEach
    void productWithoutTraining() throws IOException {
        product = Files.createDirectories(folder.resolve("product"));
        Path program = Files.writeString(product.resolve("sparsha"), "#!/bin/sh\nprintf '%s ' \"$@\" > \"$(dirname \"$0\")/called.tmp\"\n"
                + "mv \"$(dirname \"$0\")/called.tmp\" \"$(dirname \"$0\")/called\"\n");
        assertTrue(program.toFile().setExecutable(true));
        place = new TrainingPlace(folder.resolve("trainings/voices"));
    }

    @AfterEach
    void forgetTheSite() {
        System.clearProperty(SITE);
    }

    private TrainingDesk started(boolean answer) {
        return started(question -> {
            questions.add(question);
            return answer;
        });
    }

    private TrainingDesk started(Predicate<String> agreed) {
        TrainingDesk desk = new TrainingDesk(workbench.display, workbench.analysis, product, agreed);
        CorpusReading reading = new CorpusReading(List.of(folder), false, Optional.empty(), Optional.empty(), Optional.empty(),
                workbench.analysis.runtime().corpora());
        desk.start(place, new TrainingChoice(reading, folder.resolve("model"), Optional.empty(), NetworkKind.FRAMES, TrainingSplit.SPEAKER,
                OptionalInt.empty(), OptionalInt.empty(), 0, Optional.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty(),
                ModelTerms.NONE, 0, new TrainingTargets(false, false)));
        return desk;
    }

    @Test
    void aYesInstallsItAndGoesOn() throws IOException {
        System.setProperty(SITE, folder.resolve("site").toString());
        TrainingDesk desk = started(true);
        assertEquals(List.of("Training is not installed: it is large, some hundred megabytes. Install it from " + folder.resolve("site")
                + " now?"), questions);
        assertEquals(Optional.of(place), desk.chosen());
        Path called = product.resolve("called");
        Pump.until("the program was called", () -> Files.exists(called));
        String words = Files.readString(called);
        assertTrue(words.startsWith("train " + folder) && words.contains("--yes"), words);
    }

    /** Through the dialog that the window opens, answered with one of its buttons. */
    private TrainingDesk answered(String button) {
        System.setProperty(SITE, folder.resolve("site").toString());
        AtomicReference<TrainingDesk> desk = new AtomicReference<>();
        Dialogs.during(() -> desk.set(started(TrainingDesk.asking(workbench.display))), shell -> {
            assertEquals("Install Training", shell.getText());
            List<String> said = Hands.all(shell).filter(Label.class::isInstance).map(label -> ((Label) label).getText()).toList();
            assertTrue(said.stream().anyMatch(text -> text.startsWith("Training is not installed")
                    && text.endsWith("Install it from " + folder.resolve("site") + " now?")), said::toString);
            Hands.all(shell).filter(Button.class::isInstance).filter(one -> ((Button) one).getText().replace("&", "").equals(button))
                    .findFirst().orElseThrow().notifyListeners(SWT.Selection, new Event());
        });
        return desk.get();
    }

    @Test
    void yesInTheDialogInstallsItAndGoesOn() throws IOException {
        TrainingDesk desk = answered("Yes");
        Path called = product.resolve("called");
        Pump.until("the program was called", () -> Files.exists(called));
        assertTrue(Files.readString(called).contains("--yes"));
        assertEquals("", desk.problem());
        assertEquals(Optional.of(place), desk.chosen());
    }

    @Test
    void noInTheDialogLeavesEverything() {
        TrainingDesk desk = answered("No");
        assertTrue(desk.problem().endsWith("Start Training asks again."), desk.problem());
        assertFalse(Files.exists(place.journal().getParent()), "nothing is kept of it");
        assertFalse(Files.exists(product.resolve("called")), "nothing was called");
    }

    @Test
    void aNoBeginsNothingAndSaysWhatAsksAgain() {
        System.setProperty(SITE, folder.resolve("site").toString());
        TrainingDesk desk = started(false);
        assertEquals(1, questions.size());
        assertTrue(desk.problem().contains("nothing was begun") && desk.problem().endsWith("Start Training asks again."), desk.problem());
        assertFalse(Files.exists(place.journal().getParent()), "nothing is kept of it");
    }

    @Test
    void whereNoSiteIsKnownItSaysWhatToGiveWithoutAQuestion() {
        TrainingDesk desk = started(true);
        assertEquals(List.of(), questions);
        assertTrue(desk.problem().contains("sparsha-workbench-site.zip"), desk.problem());
    }
}
