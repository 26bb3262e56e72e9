/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.Platform;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.sparsha.audio.effects.TimeStretch;
import org.sparsha.audio.effects.Wsola;
import org.sparsha.corpus.project.DefaultProject;
import org.sparsha.runtime.InstallFolder;
import org.sparsha.runtime.SparshaRuntime;
import org.sparsha.runtime.Workers;
import org.sparsha.ui.analysis.Analysis;
import org.sparsha.ui.analysis.GivesWay;
import org.sparsha.ui.annotate.OpenTask;
import org.sparsha.ui.corpus.CorpusShelf;
import org.sparsha.ui.project.ProjectDesk;
import org.sparsha.ui.session.GivenLabels;
import org.sparsha.ui.session.LabelKeys;
import org.sparsha.ui.session.TierStore;
import org.sparsha.ui.settings.Preferences;
import org.sparsha.ui.theme.WorkbenchTheme;
import org.sparsha.ui.train.TrainingDesk;
import org.sparsha.ui.welcome.WelcomePage;
import org.sparsha.ui.widgets.CellWords;
import org.sparsha.ui.widgets.ChoiceWords;
import org.sparsha.ui.widgets.CutText;
import org.sparsha.ui.widgets.QuietFocus;
import org.sparsha.ui.widgets.StrayRows;

/** What the product asks for when it makes its window. */
public final class WindowSupport {

    /** System property with the file by which other calls of the program find this window; set by the launcher. */
    private static final String WINDOW_FILE = "sparsha.window";
    /** System property with the names of the plug-ins that this start leaves out, between commas; set by the launcher. */
    private static final String LEFT_OUT = "sparsha.plugins.left-out";

    /**
     * A menu of the menu bar.
     *
     * @param id its id, which contributions name
     * @param label its label
     */
    public record TopMenu(String id, String label) {
    }

    private WindowSupport() {
    }

    /** @return the menus of the menu bar, from left to right */
    public static List<TopMenu> topMenus() {
        String prefix = "org.sparsha.ui.menu.";
        return List.of(new TopMenu(prefix + "file", "&File"), new TopMenu(prefix + "edit", "&Edit"), new TopMenu(prefix + "play", "&Play"),
                new TopMenu(prefix + "explain", "E&xplain"), new TopMenu(prefix + "annotate", "&Annotate"),
                new TopMenu(prefix + "corpus", "&Corpus"), new TopMenu(prefix + "view", "&View"), new TopMenu(prefix + "help", "&Help"));
    }

    /**
     * Makes what all editors and views of a workbench share.
     *
     * @param workbench the workbench, before its first window
     * @return what must be closed after its last
     */
    public static Analysis start(IWorkbench workbench) {
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
        IEclipseContext context = workbench.getService(IEclipseContext.class);
        CoveredFolders.leaveOut(workbench.getDisplay());
        SparshaRuntime runtime = SparshaRuntime.installed(Platform::getExtensionRegistry, InstallFolder.find(), new Workers(threads,
                GivesWay::begin));
        Analysis analysis = new Analysis(runtime, task -> later(workbench.getDisplay(), task), Preferences.settings(),
                stateFolder().resolve("explanations"));
        context.set(Analysis.class, analysis);
        context.set(TierStore.class, new TierStore(stateFolder().resolve("recovery")));
        context.set(TimeStretch.class, Optional.ofNullable(context.get(TimeStretch.class)).orElseGet(Wsola::new));
        ProjectDesk desk = new ProjectDesk(workbench.getDisplay(), analysis, defaultProject());
        context.set(ProjectDesk.class, desk);
        context.set(TrainingDesk.class, new TrainingDesk(workbench.getDisplay(), analysis, InstallFolder.find(),
                TrainingDesk.asking(workbench.getDisplay())));
        CorpusShelf shelf = new CorpusShelf(workbench.getDisplay(), runtime.corpora(), defaultProject());
        context.set(CorpusShelf.class, shelf);
        GivenLabels given = new GivenLabels();
        given.add(shelf::labels);
        given.add(desk::labels);
        shelf.addListener(given::changed);
        desk.addListener(given::changed);
        context.set(GivenLabels.class, given);
        LabelKeys labels = new LabelKeys();
        context.set(LabelKeys.class, labels);
        context.set(OpenTask.class, new OpenTask(analysis.threads().sound(), analysis.ui(), labels));
        GoneViews gone = GoneViews.close(context.get(MApplication.class), id -> workbench.getViewRegistry().find(id) != null,
                Set.of(System.getProperty(LEFT_OUT, "").split(",")));
        context.set(GoneViews.class, gone);
        if (!gone.labels().isEmpty()) {
            System.getLogger(WindowSupport.class.getName()).log(System.Logger.Level.INFO, gone.sentence());
        }
        CutText.install(workbench.getDisplay());
        CellWords.install(workbench.getDisplay());
        ChoiceWords.install(workbench.getDisplay());
        QuietFocus.install(workbench.getDisplay());
        StrayRows.install(workbench.getDisplay());
        PreferenceNames.install(workbench.getDisplay());
        return analysis;
    }

    /** Opens recordings here that the program is called with while this window is open; a window beside it leaves that to the first. */
    private static void waitForRecordings(IWorkbenchWindow window) {
        // what the Finder of macOS opens with this program comes as an event, not as an argument
        window.getShell().getDisplay().addListener(SWT.OpenDocument, event -> {
            if (!window.getShell().isDisposed() && event.text != null) {
                GivenFiles.open(window, List.of(Path.of(event.text)));
            }
        });
        String file = System.getProperty(WINDOW_FILE, "");
        if (file.isEmpty() || Files.exists(Path.of(file))) {
            return;
        }
        Display display = window.getShell().getDisplay();
        try {
            WindowServer server = WindowServer.start(Path.of(file), recordings -> later(display, () -> {
                if (!window.getShell().isDisposed()) {
                    GivenFiles.open(window, recordings);
                    window.getShell().setMinimized(false);
                    window.getShell().forceActive();
                }
            }));
            window.getShell().addListener(SWT.Dispose, event -> server.close());
        } catch (IOException e) {
            System.getLogger(WindowSupport.class.getName()).log(System.Logger.Level.WARNING,
                    "Recordings of other calls open in windows of their own", e);
        }
    }

    /** Runs a task on the UI's thread, unless that has ended. */
    private static void later(Display display, Runnable task) {
        try {
            display.asyncExec(task);
        } catch (SWTException e) {
            if (e.code != SWT.ERROR_DEVICE_DISPOSED) {
                throw e;
            }
        }
    }

    /** Where the corpora of the explorer stand: a project in the workspace, which can be opened like any other. */
    private static Path defaultProject() {
        return Platform.getLocation().toFile().toPath().resolve(DefaultProject.NAME);
    }

    /** Where the workbench keeps its own files: the workspace. */
    private static Path stateFolder() {
        return Platform.getStateLocation(Platform.getBundle("org.sparsha.ui")).toFile().toPath();
    }

    /**
     * Arranges the bars of a window.
     *
     * @param window the window, made but not open yet
     */
    public static void created(IWorkbenchWindow window) {
        WorkbenchTheme.refresh(window.getWorkbench());
        WindowTrim.arrange(window);
    }

    /**
     * Puts the first page into a new window.
     *
     * @param window the window
     * @param status its status line
     * @param files what was named at the start
     */
    public static void opened(IWorkbenchWindow window, IStatusLineManager status, List<Path> files) {
        WindowTrim.arrange(window);
        WindowTrim.hideViewBars(window);
        WindowTrim.arrangeStacks(window);
        window.getShell().layout(true, true);
        new KeyFocus(window).install();
        DroppedFiles.install(window);
        new StatusReadout(window, status, window.getService(GoneViews.class).sentence()).install();
        if (window.getActivePage() != null) {
            LostEditors.close(window.getActivePage());
        }
        if (!files.isEmpty()) {
            GivenFiles.open(window, files);
        } else if (window.getActivePage() != null && window.getActivePage().getEditorReferences().length == 0) {
            WelcomePage.open(window);
        }
        waitForRecordings(window);
        TierStore store = window.getService(TierStore.class);
        window.getShell().getDisplay().asyncExec(() -> new RecoveryOffer(window, store).make());
    }
}
