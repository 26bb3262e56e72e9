/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.editor;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.annotation.AnnotationFiles;
import org.sparsha.timeline.tier.TierEdits;
import org.sparsha.timeline.tier.TierModel;
import org.sparsha.ui.preferences.Preferences;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.TierConversion;
import org.sparsha.ui.session.TierStore;

/** What is done to the tiers of a recording as a whole: a new one, import, export. */
final class TierCommands {

    private final ClipDocument document;
    private final Shell shell;

    TierCommands(ClipDocument document, Shell shell) {
        this.document = document;
        this.shell = shell;
    }

    void newTier() {
        InputDialog dialog = new InputDialog(shell, "New Tier", "Name of the tier", "my label",
                text -> text.isBlank() ? "A tier needs a name." : null);
        if (dialog.open() == Window.OK) {
            document.tiers().apply(TierEdits.addTier(document.tiers().tiers(),
                    TierModel.empty(dialog.getValue().strip(), TierModel.Kind.INTERVALS)));
        }
    }

    void importTiers() {
        FileDialog dialog = dialog(SWT.OPEN, "Import Tiers");
        String chosen = dialog.open();
        if (chosen == null) {
            return;
        }
        try {
            for (TierModel tier : TierConversion.toTimeline(AnnotationFiles.read(Path.of(chosen)), document.info().sampleRate(),
                    document.info().frames())) {
                document.tiers().apply(TierEdits.addTier(document.tiers().tiers(), tier));
            }
        } catch (CorpusException e) {
            MessageDialog.openError(shell, "Import Tiers", e.getMessage());
        }
    }

    void exportTiers() {
        FileDialog dialog = dialog(SWT.SAVE, "Export Tiers");
        dialog.setOverwrite(true);
        dialog.setFileName(String.valueOf(TierStore.fileOf(document.path()).getFileName()));
        String chosen = dialog.open();
        if (chosen == null) {
            return;
        }
        try {
            List<String> losses = AnnotationFiles.write(TierStore.annotations(document), Path.of(chosen));
            if (!losses.isEmpty()) {
                MessageDialog.openInformation(shell, "Export Tiers", "This format can't hold everything:\n" + String.join("\n", losses));
            }
        } catch (CorpusException e) {
            MessageDialog.openError(shell, "Export Tiers", e.getMessage());
        }
    }

    private FileDialog dialog(int style, String title) {
        FileDialog dialog = new FileDialog(shell, style);
        dialog.setText(title);
        List<AnnotationFiles.FormatInfo> formats = AnnotationFiles.formats();
        dialog.setFilterNames(formats.stream().map(AnnotationFiles.FormatInfo::title).toArray(String[]::new));
        dialog.setFilterExtensions(formats.stream()
                .map(format -> String.join(";", format.endings().stream().map(ending -> "*." + ending).toList())).toArray(String[]::new));
        dialog.setFilterPath(Preferences.store().getString(Preferences.FOLDER));
        return dialog;
    }
}
