/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.editor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.annotation.AnnotationDocument;
import org.sparsha.corpus.annotation.AnnotationFiles;
import org.sparsha.timeline.tier.TierEdits;
import org.sparsha.timeline.tier.TierModel;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.TierConversion;
import org.sparsha.ui.session.TierStore;
import org.sparsha.ui.widgets.FilePrompt;

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

    /** Makes a first tier where there is none. */
    void needTier() {
        if (document.tiers().tiers().isEmpty()) {
            document.tiers().apply(TierEdits.addTier(List.of(), TierModel.empty("labels", TierModel.Kind.INTERVALS)));
        }
    }

    /** Makes an interval of the selection, to be labelled with a class, where none is chosen that could be. */
    void labelSelection(int label) {
        Optional<SampleRange> selection = document.timeline().selection();
        boolean known = document.session().map(session -> label < session.prediction().labels().size()).orElse(false);
        if (!known || selection.isEmpty() || isInTier(document.timeline().chosenSegment())) {
            return;
        }
        needTier();
        List<TierModel> tiers = document.tiers().tiers();
        int tier = IntStream.range(0, tiers.size()).filter(i -> tiers.get(i).kind() == TierModel.Kind.INTERVALS).findFirst().orElse(-1);
        if (tier >= 0) {
            String text = document.session().orElseThrow().prediction().labels().get(label);
            TierEdits.insert(tiers, tier, selection.get(), text).ifPresent(document.tiers()::apply);
        }
    }

    private boolean isInTier(Optional<Segment> chosen) {
        return chosen.isPresent() && document.tiers().tiers().stream().anyMatch(tier -> tier.indexOf(chosen.get()).isPresent());
    }

    void importTiers() {
        try {
            for (Path chosen : FilePrompt.of(shell.getDisplay()).open(shell, "Import Tiers", kinds())) {
                AnnotationDocument read = AnnotationFiles.read(chosen);
                document.addImported(read);
                for (TierModel tier : TierConversion.toTimeline(read, document.info().sampleRate(), document.info().frames())) {
                    document.tiers().apply(TierEdits.addTier(document.tiers().tiers(), tier));
                }
            }
        } catch (CorpusException e) {
            MessageDialog.openError(shell, "Import Tiers", e.getMessage());
        }
    }

    void exportTiers() {
        Optional<Path> chosen = FilePrompt.of(shell.getDisplay()).save(shell, "Export Tiers", kinds(),
                String.valueOf(TierStore.fileOf(document.path()).getFileName()));
        if (chosen.isEmpty()) {
            return;
        }
        try {
            List<String> losses = TierStore.save(document, chosen.get());
            if (!losses.isEmpty()) {
                MessageDialog.openInformation(shell, "Export Tiers", "This format can't hold everything:\n" + String.join("\n", losses));
            }
        } catch (CorpusException e) {
            MessageDialog.openError(shell, "Export Tiers", e.getMessage());
        }
    }

    private static List<FilePrompt.Kind> kinds() {
        return AnnotationFiles.formats().stream().map(format -> new FilePrompt.Kind(format.title(),
                String.join(";", format.endings().stream().map(ending -> "*." + ending).toList()))).toList();
    }
}
