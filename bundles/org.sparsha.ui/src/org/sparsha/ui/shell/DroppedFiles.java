/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.shell;

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

/** Takes what is dropped anywhere on a window. */
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
            window.getShell().getDisplay().asyncExec(() -> GivenFiles.open(window, paths));
        }
    }
}
