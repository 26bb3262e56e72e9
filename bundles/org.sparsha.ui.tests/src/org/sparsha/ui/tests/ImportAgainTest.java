/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sparsha.application.project.CorpusImport;
import org.sparsha.core.Progress;
import org.sparsha.corpus.Projects;
import org.sparsha.corpus.project.DefaultProject;
import org.sparsha.corpus.project.ProjectAttributes;
import org.sparsha.corpus.project.ProjectFolder;
import org.sparsha.corpus.scheme.Corpora;
import org.sparsha.ui.corpus.CorpusShelf;
import org.sparsha.ui.project.ProjectDesk;
import org.sparsha.ui.settings.Preferences;
import org.sparsha.ui.widgets.Card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Ways by which corpora come into a project: again under the name they have, from the welcome page, from an earlier version's list. */
class ImportAgainTest extends WorkbenchTest {

    private ProjectDesk desk;

    @BeforeEach
    void start() {
        desk = workbench.window.getService(ProjectDesk.class);
    }

    @AfterEach
    void end() throws Exception {
        workbench.window.getWorkbench().showPerspective("org.sparsha.app.listen", workbench.window);
    }

    private Path corpus() throws Exception {
        Path corpus = Files.createDirectories(folder.resolve("voices"));
        Speech.write(corpus.resolve("a.wav"));
        Speech.write(corpus.resolve("b.wav"));
        return Files.writeString(corpus.resolve("list.csv"), "file,speaker,label\na.wav,S1,anger\n");
    }

    private static Button button(Shell shell, String text) {
        return Hands.all(shell).filter(Button.class::isInstance).map(Button.class::cast)
                .filter(one -> one.getText().replace("&", "").equals(text)).findFirst().orElseThrow();
    }

    @Test
    void aCorpusIsReadAnewUnderItsNameAndKeepsWhatWasSet() throws Exception {
        Path list = corpus();
        ProjectFolder study = ProjectFolder.create(folder.resolve("study"), "study");
        CorpusImport.make(study, list, Optional.empty(), Optional.of("voices"), Progress.none());
        workbench.hands.menu("View", "Projects and Runs");
        desk.open(study.folder());
        Pump.until("the corpus is there", () -> desk.snapshot().filter(now -> now.table().size() == 1).isPresent());
        new ProjectAttributes(study).set(List.of(desk.snapshot().orElseThrow().table().key(0)), "accent", "north");
        Files.writeString(list, "b.wav,S2,sadness\n", StandardOpenOption.APPEND);
        Dialogs.during(() -> workbench.hands.menu("Corpus", "Import into Project…"), shell -> {
            List<Text> fields = Hands.all(shell).filter(Text.class::isInstance).map(Text.class::cast).toList();
            fields.get(0).setText(list.toString());
            assertTrue(button(shell, "Import").isEnabled(), "as another corpus");
            fields.get(1).setText("voices");
            assertTrue(Hands.all(shell).filter(Label.class::isInstance).map(Label.class::cast)
                    .anyMatch(label -> label.getText().startsWith("The corpus of that name is read anew")), "it is said");
            Screenshots.takeQuietly("import-anew");
            button(shell, "Import Anew").notifyListeners(SWT.Selection, new Event());
        });
        Pump.until("both recordings are there", () -> !desk.isReading() && desk.snapshot().filter(now -> now.table().size() == 2)
                .isPresent());
        assertEquals(List.of("voices"), desk.snapshot().orElseThrow().corpora());
        assertEquals(List.of("", "north"), desk.snapshot().orElseThrow().table().values("accent"));
    }

    @Test
    void theWelcomePageLeadsToAJudgedCorpus() {
        workbench.hands.menu("Help", "Welcome");
        Card card = workbench.hands.find("card", Card.class, one -> one.heading().equals("Judge a corpus"));
        String[] title = {""};
        Dialogs.during(() -> workbench.hands.press(card), shell -> title[0] = shell.getText());
        assertEquals("Import Corpus into the Project", title[0]);
    }

    /** Versions before kept the explorer's corpora in the preferences, a line each. */
    @Test
    void theListOfAnEarlierVersionBecomesAProject() throws Exception {
        Path corpus = Files.createDirectories(folder.resolve("old/anger"));
        Speech.write(corpus.resolve("a.wav"));
        Path place = folder.resolve("mine");
        Preferences.settings().setCorpora(List.of(corpus.getParent() + "\tfolders", folder.resolve("gone") + "\t"));
        assertEquals(2, new CorpusShelf(workbench.display, Corpora.OWN, place).all().size());
        assertEquals(List.of(), Preferences.settings().corpora(), "taken over once");
        assertEquals(DefaultProject.NAME, ProjectFolder.open(place).read().name());
        assertEquals(List.of(new Projects.Part(corpus.getParent().toString(), Optional.of("folders"), Optional.empty()),
                new Projects.Part(folder.resolve("gone").toString(), Optional.empty(), Optional.empty())), ProjectFolder.open(place).read()
                        .parts());
        CorpusShelf again = new CorpusShelf(workbench.display, Corpora.OWN, place);
        assertEquals(2, again.all().size());
        Pump.until("it is read", () -> again.all().get(0).recording(corpus.resolve("a.wav")).isPresent());
    }
}
