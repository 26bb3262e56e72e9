/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.editor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.sparsha.audio.AudioClip;
import org.sparsha.audio.AudioException;
import org.sparsha.audio.AudioFiles;
import org.sparsha.audio.AudioInfo;
import org.sparsha.core.Sha256;
import org.sparsha.ui.session.ClipDocument;

/** Reads a recording in the background. */
final class ClipLoader extends Job {

    private final Path file;
    private final Display display;
    private final Consumer<ClipDocument> loaded;
    private final Consumer<String> failed;

    /** The two consumers are called on the UI's thread, one of them, once. */
    ClipLoader(Path file, Display display, Consumer<ClipDocument> loaded, Consumer<String> failed) {
        super("Opening " + file.getFileName());
        this.file = file;
        this.display = display;
        this.loaded = loaded;
        this.failed = failed;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            AudioInfo info = AudioFiles.info(file);
            AudioClip clip = AudioFiles.read(file);
            String digest = Sha256.of(file);
            later(() -> loaded.accept(new ClipDocument(file, digest, info, clip, List.of())));
        } catch (AudioException e) {
            later(() -> failed.accept(e.getMessage()));
        } catch (IOException e) {
            later(() -> failed.accept(file + " can't be read: " + e.getMessage() + ". Check that it is still there."));
        } catch (OutOfMemoryError e) {
            later(() -> failed.accept(file + " doesn't fit into the memory left. Close other recordings and try again."));
        }
        return Status.OK_STATUS;
    }

    private void later(Runnable task) {
        if (!display.isDisposed()) {
            display.asyncExec(task);
        }
    }
}
