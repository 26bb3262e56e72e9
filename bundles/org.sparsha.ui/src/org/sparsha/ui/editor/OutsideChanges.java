/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.editor;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.sparsha.ui.session.FileState;
import org.sparsha.ui.widgets.NoticeBar;

/**
 * Looks, whenever the user comes back to a recording, whether another program has changed it or its annotations, and asks what is to be
 * done; once for each change. On the UI's thread.
 */
final class OutsideChanges {

    private final ClipPage page;
    private final TierSaving saving;
    private final Executor executor;
    private final Runnable reload;
    private FileState recording;
    private Optional<FileState> askedTiers = Optional.empty();
    private boolean looking;

    /** {@code recording} is the recording's state as it was read, {@code reload} opens it anew. */
    OutsideChanges(ClipPage page, TierSaving saving, FileState recording, Executor executor, Runnable reload) {
        this.page = page;
        this.saving = saving;
        this.recording = recording;
        this.executor = executor;
        this.reload = reload;
    }

    /** Looks whenever the window comes to the front, until the recording is closed. */
    void install() {
        Shell shell = page.control().getShell();
        Listener activated = event -> look();
        shell.addListener(SWT.Activate, activated);
        page.control().addListener(SWT.Dispose, event -> shell.removeListener(SWT.Activate, activated));
    }

    /** Looks now, in the background. */
    void look() {
        if (looking || page.control().isDisposed() || !page.control().isVisible()) {
            return;
        }
        looking = true;
        Display display = page.control().getDisplay();
        FileState before = recording;
        try {
            executor.execute(() -> {
                Optional<FileState> tiers = saving.changedOutside();
                Optional<FileState> sound = changed(before);
                if (!display.isDisposed()) {
                    display.asyncExec(() -> told(tiers, sound));
                }
            });
        } catch (RejectedExecutionException e) {
            looking = false; // the workbench ends
        }
    }

    /** The recording as it is now, where it is another; only then is it read. */
    private Optional<FileState> changed(FileState before) {
        FileState seen = FileState.glance(page.document().path());
        if (seen.isSame(before.withDigest(""))) {
            return Optional.empty();
        }
        FileState now = before.digest().isEmpty() ? seen : FileState.of(page.document().path());
        return now.isSame(before) ? Optional.empty() : Optional.of(now);
    }

    private void told(Optional<FileState> tiers, Optional<FileState> sound) {
        looking = false;
        if (page.control().isDisposed() || !page.notice().text().isEmpty()) {
            return; // asked again when the user comes back
        }
        if (sound.isPresent()) {
            recording = sound.get();
            askRecording(sound.get());
        } else if (tiers.isPresent() && !tiers.equals(askedTiers)) {
            askedTiers = tiers;
            askTiers(tiers.get());
        }
    }

    private void askRecording(FileState now) {
        String name = String.valueOf(page.document().path().getFileName());
        if (now.isThere()) {
            page.notice().say(name + " was changed by another program"
                    + (page.document().isLong() ? " since it was opened." : ". You see and hear it as it was when it was opened."),
                    List.of(new NoticeBar.Choice("Open Anew", reload)));
        } else {
            page.notice().say(name + " was removed or renamed by another program. It stays open until you close it.", List.of());
        }
    }

    private void askTiers(FileState now) {
        String name = String.valueOf(saving.file().getFileName());
        if (!now.isThere()) {
            page.notice().say(name + " was removed or renamed by another program.",
                    List.of(new NoticeBar.Choice("Save Again", saving::keepMine)));
        } else if (page.document().tiers().isDirty()) {
            page.notice().say(name + " was changed by another program, and you have changes that are not saved.",
                    List.of(new NoticeBar.Choice("Take Theirs", saving::takeTheirs), new NoticeBar.Choice("Keep Mine", saving::keepMine),
                            new NoticeBar.Choice("Save Mine Beside", saving::saveBeside)));
        } else {
            page.notice().say(name + " was changed by another program.", List.of(new NoticeBar.Choice("Take Theirs", saving::takeTheirs),
                    new NoticeBar.Choice("Keep Mine", saving::keepMine)));
        }
    }
}
