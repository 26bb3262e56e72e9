/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.fit;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.sparsha.audio.SoundReader;
import org.sparsha.core.Progress;
import org.sparsha.corpus.AudioListing;
import org.sparsha.corpus.CorpusException;
import org.sparsha.ui.keys.WindowWords;
import org.sparsha.ui.recordings.Recordings;
import org.sparsha.ui.widgets.FilePrompt;

/** Asks which model is to be fitted, to whom or what, and for recordings of that. */
final class FitDialog extends ModelDialog {

    static final String TITLE = "Fit Model";

    /** With fewer, a model that isn't fitted is as good (docs/training.md has the measurements). */
    private static final int WORTH_IT = 5;

    private final SoundReader reader;

    /** @param reader knows which files are recordings */
    FitDialog(Shell shell, ModelQuestion question, SoundReader reader) {
        super(shell, question);
        this.reader = reader;
    }

    @Override
    Wording wording() {
        return new Wording(TITLE, "A model knows a voice, a room and a microphone better when it has heard them before. Give recordings of "
                + "one speaker, or of one corpus; their emotions need not be known, but several should be among them. The fitted model is "
                + "kept and used from now on.", "of the speaker, or of the corpus", "&Recordings", "Fit");
    }

    @Override
    void addButtons(Composite buttons) {
        button(buttons, "&Add Files…", () -> add(FilePrompt.of(getShell().getDisplay()).open(getShell(), "Recordings to Fit to",
                Recordings.kinds(reader))));
        button(buttons, "Add &Folder…", this::addFolder);
    }

    private void addFolder() {
        FilePrompt.of(getShell().getDisplay()).folder(getShell(), "Recordings to Fit to", "Recordings of one speaker or one corpus")
                .ifPresent(folder -> {
                    try {
                        List<Path> found = AudioListing.of(folder, reader, Progress.none()).audio().stream().map(folder::resolve).toList();
                        add(found);
                        if (found.isEmpty()) {
                            MessageDialog.openInformation(getShell(), TITLE, "There are no recordings in " + folder + ".");
                        }
                    } catch (CorpusException e) {
                        MessageDialog.openError(getShell(), TITLE, WindowWords.of(e));
                    }
                });
    }

    @Override
    boolean isEnough(int files) {
        return files > 0;
    }

    @Override
    String advice(int files, Path folder) {
        return files == 0 ? "Add recordings; " + WORTH_IT + " or more are worth it."
                : files < WORTH_IT ? files + " of " + WORTH_IT + ": with fewer, a model that isn't fitted is as good."
                : files + " recordings. The model will be called " + folder.getFileName() + ".";
    }
}
