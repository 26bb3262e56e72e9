/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.fit;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.sparsha.application.familiarity.FamiliariseModel;
import org.sparsha.ui.widgets.FilePrompt;

/** Asks which model is to know what kind of recordings it is made for, and where such recordings are. */
final class FamiliarDialog extends ModelDialog {

    static final String TITLE = "Make Model Familiar";

    FamiliarDialog(Shell shell, ModelQuestion question) {
        super(shell, question);
    }

    @Override
    Wording wording() {
        return new Wording(TITLE, "A model answers whatever it is given. Give folders or corpora with recordings of the kind that it is "
                + "made for, at least " + FamiliariseModel.FEWEST + " in all: a copy of it then says of each recording how much it is like "
                + "them. Where all have labels that the model knows, its probabilities become as sure as it is right. The copy is kept and "
                + "used from now on.", "of the kind of recordings", "&Folders", "Listen");
    }

    @Override
    void addButtons(Composite buttons) {
        button(buttons, "&Add Folder…", () -> FilePrompt.of(getShell().getDisplay()).folder(getShell(), "Recordings the Model Is Made For",
                "A folder of recordings, or a corpus").ifPresent(folder -> add(List.of(folder))));
    }

    @Override
    boolean isEnough(int files) {
        return files > 0;
    }

    @Override
    String advice(int files, Path folder) {
        return files == 0 ? "Add a folder with recordings." : "The model will be called " + folder.getFileName() + ".";
    }
}
