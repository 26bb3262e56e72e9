/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.plugins;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.sparsha.core.CancelledException;
import org.sparsha.core.Progress;
import org.sparsha.core.ProgressTracker;
import org.sparsha.core.SparshaException;
import org.sparsha.runtime.plugins.PluginManager;
import org.sparsha.runtime.plugins.UntrustedParts;
import org.sparsha.ui.keys.WindowWords;

/**
 * Something done with plug-ins in the background, with a question to the user where nobody trusted has signed what comes. The result and
 * the sentence of a failure are handed over on the UI's thread.
 *
 * @param <T> what comes of it
 */
final class PluginJob<T> extends Job {

    /**
     * What is done.
     *
     * @param <T> what comes of it
     */
    @FunctionalInterface
    interface Work<T> {
        /**
         * @param plugins the plug-ins of this installation
         * @param progress how far it is
         * @return what comes of it
         * @throws SparshaException where it fails
         */
        T run(PluginManager plugins, Progress progress) throws SparshaException;
    }

    private final Shell shell;
    private final Work<T> work;
    private final Consumer<T> done;
    private final Consumer<String> failed;

    private final ProgressTracker tracker;

    /**
     * @param shell the dialog that asked for it
     * @param moved told how much is done, 0 to 1
     * @param done given what came of it
     * @param failed given the sentence of what went wrong
     */
    PluginJob(String name, Shell shell, Work<T> work, DoubleConsumer moved, Consumer<T> done, Consumer<String> failed) {
        super(name);
        this.tracker = new ProgressTracker(name, (label, share) -> tell(() -> moved.accept(share)));
        this.shell = shell;
        this.work = work;
        this.done = done;
        this.failed = failed;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try (PluginManager plugins = PluginManager.open(this::agrees)) {
            T result = work.run(plugins, tracker);
            tell(() -> done.accept(result));
        } catch (CancelledException e) {
            tell(() -> failed.accept("Cancelled; everything is as it was."));
            return Status.CANCEL_STATUS;
        } catch (SparshaException e) {
            tell(() -> failed.accept(WindowWords.of(e)));
        }
        return Status.OK_STATUS;
    }

    @Override
    protected void canceling() {
        tracker.cancel();
    }

    private void tell(Runnable what) {
        if (!shell.isDisposed()) {
            shell.getDisplay().asyncExec(() -> {
                if (!shell.isDisposed()) {
                    what.run();
                }
            });
        }
    }

    private boolean agrees(UntrustedParts parts) {
        AtomicBoolean yes = new AtomicBoolean();
        if (!shell.isDisposed()) {
            shell.getDisplay().syncExec(() -> yes.set(!shell.isDisposed() && MessageDialog.open(MessageDialog.QUESTION, shell,
                    "Who Made It?", parts.sentence() + " A plug-in may do whatever you may. Install it nevertheless?", 0, "Don't Install",
                    "Install") == 1)); // Return is no yes
        }
        return yes.get();
    }
}
