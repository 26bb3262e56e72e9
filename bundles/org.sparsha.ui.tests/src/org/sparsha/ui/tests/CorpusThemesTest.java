/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IViewPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sparsha.application.project.CorpusImport;
import org.sparsha.core.Progress;
import org.sparsha.corpus.project.ProjectFolder;
import org.sparsha.testsupport.LogEnergyModel;
import org.sparsha.ui.commands.Commands;
import org.sparsha.ui.commands.ViewIds;
import org.sparsha.ui.project.ProjectDesk;
import org.sparsha.ui.settings.Preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The scatter of a run of dimensions and the dialogs of the views on a project are as dark or light as the theme. */
class CorpusThemesTest extends WorkbenchTest {

    private static final int DESCRIBED = 5;

    private final List<String> wrong = new ArrayList<>();
    private ProjectDesk desk;

    @AfterEach
    void asTheSystem() throws Exception {
        desk.queue().stopAll();
        Preferences.store().setToDefault(Preferences.THEME);
        workbench.window.getWorkbench().showPerspective("org.sparsha.app.listen", workbench.window);
    }

    private Path corpus() throws Exception {
        Path corpus = Files.createDirectories(folder.resolve("voices"));
        StringBuilder list = new StringBuilder("file,speaker,label,arousal,valence\n");
        for (int i = 0; i < 9; i++) {
            Speech.write(corpus.resolve("r" + i + ".wav"));
            list.append(String.format(Locale.ROOT, "r%d.wav,S%d,%s,%.2f,%.2f%n", i, i % 3, i % 2 == 0 ? "anger" : "neutral", 1 + i * .5,
                    5 - i * .4));
        }
        return Files.writeString(corpus.resolve("list.csv"), list);
    }

    private void open() throws Exception {
        desk = workbench.window.getService(ProjectDesk.class);
        ProjectFolder study = ProjectFolder.create(folder.resolve("study"), "study");
        CorpusImport.make(study, corpus(), Optional.empty(), Optional.of("voices"), Progress.none());
        workbench.hands.menu("View", "Projects and Runs");
        desk.open(study.folder());
        Pump.until("the corpus is there", () -> desk.snapshot().filter(now -> now.table().size() == 9).isPresent());
        workbench.analysis.choices().setModel(LogEnergyModel.write(folder.resolve("dimensions"), "dimensional", "arousal", "valence")
                .toString());
        Dialogs.during(() -> workbench.hands.menu("Corpus", "Run a Model…"), shell -> Hands.all(shell).filter(Button.class::isInstance)
                .map(Button.class::cast).filter(one -> one.getText().replace("&", "").equals("Run")).findFirst().orElseThrow()
                .notifyListeners(SWT.Selection, new Event()));
        Pump.until("the run is measured", () -> desk.results().isPresent() && !desk.isReading());
    }

    private void judge(String theme, String what, Control control, Rectangle area) {
        Screenshots.wrongly(control, area, theme.equals("Dark"))
                .ifPresent(light -> wrong.add(what + " is " + Math.round(100 * light) + " % light in theme " + theme));
    }

    private Consumer<Shell> pictured(String theme, String name) {
        return shell -> {
            Screenshots.takeQuietly(name + "-" + theme.toLowerCase(Locale.ROOT));
            Rectangle inside = shell.getClientArea();
            var corner = shell.toDisplay(0, 0);
            judge(theme, name, shell, new Rectangle(corner.x, corner.y, inside.width, inside.height));
        };
    }

    private Runnable ofView(String view, String words) throws Exception {
        IViewPart part = workbench.page.showView(view);
        ActionContributionItem item = Arrays.stream(part.getViewSite().getActionBars().getMenuManager().getItems())
                .filter(ActionContributionItem.class::isInstance).map(ActionContributionItem.class::cast)
                .filter(one -> one.getAction().getText().equals(words)).findFirst().orElseThrow();
        return item.getAction()::run;
    }

    private Runnable ofRun(String words) {
        Commands.showView(workbench.window, ViewIds.RUNS);
        Pump.settle();
        Table runs = workbench.hands.find("runs", Table.class, one -> one.getColumnCount() > 1 && Arrays.stream(one.getColumns())
                .anyMatch(column -> column.getText().equals("state")));
        workbench.hands.selectRow(runs, 0);
        Menu menu = runs.getMenu();
        menu.notifyListeners(SWT.Show, new Event());
        var item = Arrays.stream(menu.getItems()).filter(one -> one.getText().equals(words)).findFirst().orElseThrow();
        return () -> item.notifyListeners(SWT.Selection, new Event());
    }

    @Test
    void scatterAndDialogsFollowTheTheme() throws Exception {
        open();
        for (String theme : List.of("Dark", "Light")) {
            workbench.hands.menu("View", "Theme", theme);
            Commands.showView(workbench.window, ViewIds.RESULT);
            Pump.settle();
            var scatter = Hands.all(workbench.window.getShell()).filter(one -> one.getClass().getSimpleName().equals("ScatterCanvas"))
                    .findFirst().orElseThrow();
            assertTrue(scatter.isVisible() && scatter.getSize().y > 100, "the scatter is in sight");
            scatter.setFocus();
            for (int i = 0; i < DESCRIBED; i++) {
                Event right = new Event();
                right.keyCode = SWT.ARROW_RIGHT;
                scatter.notifyListeners(SWT.KeyDown, right);
            }
            Screenshots.take("scatter-" + theme.toLowerCase(Locale.ROOT));
            var corner = scatter.toDisplay(0, 0);
            judge(theme, "scatter", scatter, new Rectangle(corner.x, corner.y, scatter.getSize().x, Math.min(scatter.getSize().y, 150)));
            Dialogs.during(() -> workbench.hands.menu("Corpus", "Import into Project…"), pictured(theme, "dialog-import"));
            Dialogs.during(() -> workbench.hands.menu("Corpus", "Run a Model…"), pictured(theme, "dialog-run"));
            Dialogs.during(() -> workbench.hands.menu("Corpus", "Pitch Ranges…"), pictured(theme, "dialog-pitch"));
            Dialogs.during(ofView("org.sparsha.ui.recordings", "Save Filter…"), pictured(theme, "dialog-save-filter"));
            Dialogs.during(ofRun("Show Command Line…"), pictured(theme, "dialog-command-line"));
            Dialogs.during(ofRun("Delete…"), pictured(theme, "dialog-delete"));
            Dialogs.during(ofRun("New Run with These Settings…"), pictured(theme, "dialog-same-settings"));
        }
        assertEquals(List.of(), wrong);
    }
}
