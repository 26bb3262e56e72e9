/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.WorkbenchException;
import org.sparsha.application.project.RunChoice;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Projects;
import org.sparsha.corpus.project.ProjectFolder;
import org.sparsha.corpus.project.ProjectPitch;
import org.sparsha.corpus.project.RecordingFilter;
import org.sparsha.corpus.scheme.Corpora;
import org.sparsha.ui.commands.PerspectiveIds;
import org.sparsha.ui.editor.ClipPage;
import org.sparsha.ui.keys.WindowWords;
import org.sparsha.ui.recordings.Recordings;
import org.sparsha.ui.recordings.SavedFolders;
import org.sparsha.ui.widgets.FilePrompt;

/** What can be done with projects; each is a command of the workbench. */
public enum ProjectCommand {

    /** Makes a project. */
    NEW("new-project", desk -> true) {
        @Override
        void run(IWorkbenchWindow window, ProjectDesk desk) {
            FilePrompt.of(window.getShell().getDisplay()).folder(window.getShell(), "New Project",
                    "A folder for the project: a new one, or one without a project. What is in it stays.").ifPresent(place -> {
                        try {
                            String name = String.valueOf(place.toAbsolutePath().normalize().getFileName());
                            open(window, ProjectFolder.create(place, name).folder());
                        } catch (CorpusException e) {
                            MessageDialog.openError(window.getShell(), "New Project", WindowWords.of(e));
                        }
                    });
        }
    },
    /** Opens a project. */
    OPEN("open-project", desk -> true) {
        @Override
        void run(IWorkbenchWindow window, ProjectDesk desk) {
            FilePrompt.of(window.getShell().getDisplay()).folder(window.getShell(), "Open Project",
                    "The folder of the project, which has the file " + Projects.FILE_NAME).ifPresent(place -> open(window, place));
        }
    },
    /** Brings a corpus into it. */
    IMPORT("import-into-project", desk -> desk.folder().isPresent()) {
        @Override
        void run(IWorkbenchWindow window, ProjectDesk desk) {
            bringIn(window, Optional.empty());
        }
    },
    /** From a folder of recordings to what a model makes of them: a project, the corpus in it, a run of the model that the window shows. */
    JUDGE("judge-corpus", desk -> true) {
        @Override
        void run(IWorkbenchWindow window, ProjectDesk desk) {
            ImportDialog dialog = new ImportDialog(window.getShell(), Optional.empty(), List.of(),
                    desk.analysis().runtime().corpora().schemes());
            if (dialog.open() == Window.OK) {
                FilePrompt.of(window.getShell().getDisplay()).folder(window.getShell(), "Folder for the Results",
                        "A project keeps the results: a new folder, or one without a project. The recordings stay where they are.")
                        .ifPresent(place -> judge(window, desk, dialog, place));
            }
        }
    },
    /** Looks for recordings that are no longer where they were. */
    FIND_MOVED("find-moved", desk -> desk.snapshot().filter(now -> !now.corpora().isEmpty()).isPresent()) {
        @Override
        void run(IWorkbenchWindow window, ProjectDesk desk) {
            FilePrompt.of(window.getShell().getDisplay()).folder(window.getShell(), "Find Moved Recordings",
                    "A folder to search for the recordings that are no longer where they were")
                    .ifPresent(place -> ProjectWork.findMoved(desk, place,
                            text -> MessageDialog.openInformation(window.getShell(), "Find Moved Recordings", text)));
        }
    },
    /** Asks a model. */
    RUN("run-model", desk -> desk.snapshot().filter(now -> now.table().size() > 0).isPresent()) {
        @Override
        void run(IWorkbenchWindow window, ProjectDesk desk) {
            start(window, desk, Optional.empty());
        }
    },
    /** Sets where the pitch of its speakers is looked for. */
    PITCH("project-pitch", desk -> desk.snapshot().isPresent()) {
        @Override
        void run(IWorkbenchWindow window, ProjectDesk desk) {
            try {
                ProjectFolder project = desk.folder().orElseThrow();
                PitchDialog dialog = new PitchDialog(window.getShell(), ProjectPitch.of(project), desk.speakers(),
                        desk.analysis().pitch().ofPreferences());
                if (dialog.open() == Window.OK) {
                    dialog.pitch().keep(project);
                    pages(window).forEach(ClipPage::pitchRangeChanged);
                }
            } catch (CorpusException e) {
                MessageDialog.openError(window.getShell(), "Pitch Ranges", WindowWords.of(e));
            }
        }
    },
    /** Reads the project anew. */
    REFRESH("refresh-project", desk -> desk.folder().isPresent()) {
        @Override
        void run(IWorkbenchWindow window, ProjectDesk desk) {
            desk.reload();
        }
    };

    private final String id;
    private final Predicate<ProjectDesk> can;

    ProjectCommand(String id, Predicate<ProjectDesk> can) {
        this.id = id;
        this.can = can;
    }

    /** The command of the workbench whose id ends so. */
    static Optional<ProjectCommand> named(String command) {
        return Arrays.stream(values()).filter(known -> command.endsWith("." + known.id)).findFirst();
    }

    abstract void run(IWorkbenchWindow window, ProjectDesk desk);

    boolean can(ProjectDesk desk) {
        return can.test(desk);
    }

    private static void judge(IWorkbenchWindow window, ProjectDesk desk, ImportDialog dialog, Path place) {
        try {
            String name = dialog.name();
            Corpora corpora = desk.analysis().runtime().corpora();
            ProjectFolder project = Projects.file(place).isPresent() ? ProjectFolder.open(place, corpora)
                    : ProjectFolder.create(place, name, corpora);
            open(window, project.folder());
            RunChoice choice = new RunChoice(Optional.of(name), RecordingFilter.of(List.of()), Optional.empty(), Optional.empty(),
                    Optional.empty(), 0);
            Optional<String> model = Optional.of(desk.analysis().settings().model()).filter(chosen -> !chosen.isEmpty());
            ProjectWork.bringIn(desk, dialog.place(), dialog.scheme(), name, false,
                    made -> ProjectWork.start(desk, choice, model, List.of(), Optional.empty()));
        } catch (CorpusException e) {
            MessageDialog.openError(window.getShell(), "Judge a Corpus", WindowWords.of(e));
        }
    }

    /**
     * Opens a project and shows it.
     *
     * @param window where
     * @param place its folder or file
     */
    public static void open(IWorkbenchWindow window, Path place) {
        try {
            window.getService(ProjectDesk.class).open(place);
            show(window, PerspectiveIds.CORPUS);
        } catch (CorpusException e) {
            MessageDialog.openError(window.getShell(), "Open Project", WindowWords.of(e));
        }
    }

    /**
     * Asks how a corpus is to be read, and brings it into the open project.
     *
     * @param window where
     * @param place its folder or manifest; empty to ask
     */
    public static void bringIn(IWorkbenchWindow window, Optional<Path> place) {
        ProjectDesk desk = window.getService(ProjectDesk.class);
        ImportDialog dialog = new ImportDialog(window.getShell(), place, desk.snapshot().map(now -> now.corpora()).orElse(List.of()),
                desk.analysis().runtime().corpora().schemes());
        if (dialog.open() == Window.OK) {
            ProjectWork.bringIn(desk, dialog.place(), dialog.scheme(), dialog.name(), dialog.isAgain(), made -> made.unlabelled().ifPresent(
                    sentence -> MessageDialog.openInformation(window.getShell(), "Import Corpus", made.corpus().size()
                            + " recordings are imported. " + sentence)));
        }
    }

    /**
     * Takes what was dragged onto the window while a project is in sight.
     *
     * @param window where
     * @param place a folder or a file
     * @return whether it was taken
     */
    public static boolean take(IWorkbenchWindow window, Path place) {
        if (Projects.file(place).isPresent()) {
            open(window, place);
            return true;
        }
        boolean inSight = window.getActivePage() != null && PerspectiveIds.CORPUS.equals(window.getActivePage().getPerspective().getId());
        if (inSight && Files.isDirectory(place) && window.getService(ProjectDesk.class).folder().isPresent()) {
            bringIn(window, Optional.of(place));
            return true;
        }
        return false;
    }

    static void start(IWorkbenchWindow window, ProjectDesk desk, Optional<org.sparsha.application.project.RunWords> copied) {
        RunDialog dialog = new RunDialog(window.getShell(), desk, copied);
        if (dialog.open() == Window.OK) {
            ProjectWork.start(desk, dialog.choice(), Optional.of(dialog.model()), List.of(), Optional.empty());
        }
    }

    private static Stream<ClipPage> pages(IWorkbenchWindow window) {
        return Arrays.stream(window.getActivePage().getEditorReferences()).map(reference -> reference.getEditor(false))
                .filter(Objects::nonNull).map(editor -> editor.getAdapter(ClipPage.class)).filter(Objects::nonNull);
    }

    static void openRecordings(IWorkbenchWindow window, List<Path> files) {
        if (!files.isEmpty()) {
            show(window, PerspectiveIds.LISTEN);
            Recordings.open(window, files);
        }
    }

    /** Opens the recording that saved explanations are of, the first as if it had just been made, the others as tracks beside it. */
    static void openExplanations(IWorkbenchWindow window, List<Path> folders) {
        show(window, PerspectiveIds.LISTEN);
        SavedFolders.open(window, folders.get(0), folders.subList(1, folders.size()));
    }

    private static void show(IWorkbenchWindow window, String perspective) {
        try {
            window.getWorkbench().showPerspective(perspective, window);
        } catch (WorkbenchException e) {
            System.getLogger(ProjectCommand.class.getName()).log(System.Logger.Level.WARNING, "The perspective can't be shown", e);
        }
    }
}
