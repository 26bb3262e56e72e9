/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.editor;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.sparsha.application.annotation.ContributedFormats;
import org.sparsha.application.annotation.TraceCurves;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.annotation.AnnotationDocument;
import org.sparsha.corpus.annotation.AnnotationFiles;
import org.sparsha.timeline.tier.TierListEdits;
import org.sparsha.timeline.tier.TierModel;
import org.sparsha.ui.exports.Export;
import org.sparsha.ui.keys.WindowWords;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.LabelKeys;
import org.sparsha.ui.session.TierConversion;
import org.sparsha.ui.session.TierStore;
import org.sparsha.ui.widgets.FilePrompt;

/** What is done to the tiers of a recording as a whole: a new one, import, export. */
final class TierCommands {

    private final ClipDocument document;
    private final LabelKeys labels;
    private final ContributedFormats formats;
    private final Shell shell;

    TierCommands(ClipDocument document, LabelKeys labels, ContributedFormats formats, Shell shell) {
        this.document = document;
        this.labels = labels;
        this.formats = formats;
        this.shell = shell;
    }

    /** Makes a first tier where there is none. */
    void needTier() {
        if (document.tiers().tiers().isEmpty()) {
            document.tiers().apply(TierListEdits.add(List.of(), TierModel.empty("labels", TierModel.Kind.INTERVALS)));
        }
    }

    /** Makes a first tier for the selection to be labelled with a class, where there are that many. */
    void needTierFor(int label) {
        if (label < labels.of(document).size() && document.timeline().selection().isPresent()) {
            needTier();
        }
    }

    void importTiers() {
        try {
            for (Path chosen : FilePrompt.of(shell.getDisplay()).open(shell, "Import Tiers", kindsToRead())) {
                if (TraceCurves.isOne(chosen)) {
                    document.addTraces(TraceCurves.read(chosen, document.info().sampleRate()));
                    continue;
                }
                AnnotationDocument read = formats.read(chosen, BigDecimal.valueOf(document.info().seconds()));
                if (read.origin().isPresent()) { // a file of ours, to be written again as it was
                    document.addImported(read);
                }
                for (TierModel tier : TierConversion.toTimeline(read, document.info().sampleRate(), document.info().frames())) {
                    document.tiers().apply(TierListEdits.add(document.tiers().tiers(), tier));
                }
            }
        } catch (CorpusException e) {
            MessageDialog.openError(shell, "Import Tiers", WindowWords.of(e));
        }
    }

    void exportTiers() {
        Export.toFile(shell, "Export Tiers", kinds(AnnotationFiles.formats()), String.valueOf(document.tierFile().getFileName()))
                .ifPresent(export -> export.write((file, progress) -> TierSaving.outcome(TierStore.save(document, file))));
    }

    private static List<FilePrompt.Kind> kinds(List<AnnotationFiles.FormatInfo> formats) {
        return formats.stream().map(format -> FilePrompt.Kind.of(format.title(),
                format.endings().toArray(String[]::new))).toList();
    }

    /** All kinds at once first: who imports seldom knows what a format is called. */
    private List<FilePrompt.Kind> kindsToRead() {
        List<FilePrompt.Kind> kinds = new ArrayList<>();
        kinds.add(FilePrompt.Kind.of("All annotation files", formats.formats().stream()
                .flatMap(format -> format.endings().stream()).toArray(String[]::new)));
        kinds.addAll(kinds(formats.formats()));
        kinds.add(FilePrompt.Kind.ANY);
        return kinds;
    }
}
