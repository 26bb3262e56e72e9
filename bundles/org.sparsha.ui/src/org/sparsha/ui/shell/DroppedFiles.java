/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.ui.IWorkbenchWindow;
import org.sparsha.application.explanation.SavedExplanations;
import org.sparsha.ui.corpus.CorpusCommand;
import org.sparsha.ui.project.ProjectCommand;
import org.sparsha.ui.recordings.Recordings;
import org.sparsha.ui.recordings.SavedFolders;

/**
 * Takes what is dropped anywhere on a window: recordings open, folders become corpora, saved explanations open with their recordings.
 */
final class DroppedFiles extends DropTargetAdapter {

    private final IWorkbenchWindow window;

    private DroppedFiles(IWorkbenchWindow window) {
        this.window = window;
    }

    /** Lets a window take files. The parts in it have no targets of their own, so that its shell's is asked wherever the mouse is. */
    static void install(IWorkbenchWindow window) {
        DropTarget target = new DropTarget(window.getShell(), DND.DROP_COPY | DND.DROP_MOVE | DND.DROP_LINK | DND.DROP_DEFAULT);
        target.setTransfer(new Transfer[] {FileTransfer.getInstance()});
        target.addDropListener(new DroppedFiles(window));
    }

    @Override
    public void dragEnter(DropTargetEvent event) {
        choose(event);
    }

    @Override
    public void dragOperationChanged(DropTargetEvent event) {
        choose(event);
    }

    /** Never a move: whoever gives the files keeps them. */
    private static void choose(DropTargetEvent event) {
        boolean files = Arrays.stream(event.dataTypes).anyMatch(FileTransfer.getInstance()::isSupportedType);
        event.detail = !files ? DND.DROP_NONE : (event.operations & DND.DROP_COPY) != 0 ? DND.DROP_COPY : event.operations & DND.DROP_LINK;
    }

    @Override
    public void drop(DropTargetEvent event) {
        if (event.data instanceof String[] names) {
            List<Path> paths = Arrays.stream(names).map(Path::of).toList();
            // not while the other program waits for the end of the drag
            window.getShell().getDisplay().asyncExec(() -> take(paths));
        }
    }

    private void take(List<Path> paths) {
        if (window.getShell() == null || window.getShell().isDisposed()) {
            return;
        }
        List<Path> others = paths.stream().filter(path -> SavedExplanations.folder(path).isEmpty()).toList();
        paths.stream().flatMap(path -> SavedExplanations.folder(path).stream()).forEach(folder -> SavedFolders.open(window, folder));
        List<Path> rest = others.stream().filter(path -> !ProjectCommand.take(window, path)).toList();
        rest.stream().filter(Files::isDirectory).forEach(folder -> CorpusCommand.add(window, folder));
        Recordings.open(window, rest.stream().filter(path -> !Files.isDirectory(path)).toList());
    }
}
