/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.editor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Shell;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.task.LabelSets;
import org.sparsha.timeline.TimelineContext;
import org.sparsha.timeline.tier.TierDocument;
import org.sparsha.timeline.tier.TierListEdits;
import org.sparsha.timeline.tier.TierModel;
import org.sparsha.timeline.tool.TierEditing;
import org.sparsha.ui.keys.WindowWords;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.IntervalText;

/** What is done with whole tiers and with boundaries: the active tier is the one that keys work on. */
final class TierListCommands {

    private final ClipDocument document;
    private final TierDocument tiers;
    private final TierEditing editing;
    private final Shell shell;

    TierListCommands(ClipDocument document, TierEditing editing, Shell shell) {
        this.document = document;
        this.tiers = document.tiers();
        this.editing = editing;
        this.shell = shell;
    }

    void register(Map<String, EditorCommand> commands) {
        BooleanSupplier some = () -> !tiers.tiers().isEmpty();
        commands.put("new-tier", EditorCommand.of(() -> newTier("New Tier", TierModel.Kind.INTERVALS)));
        commands.put("new-point-tier", EditorCommand.of(() -> newTier("New Point Tier", TierModel.Kind.POINTS)));
        commands.put("rename-tier", EditorCommand.when(some, this::rename));
        commands.put("duplicate-tier", EditorCommand.when(some, () -> {
            tiers.apply(TierListEdits.duplicate(tiers.tiers(), active()));
            editing.stepTier(1);
        }));
        commands.put("delete-tier", EditorCommand.when(some, () -> tiers.apply(TierListEdits.remove(tiers.tiers(), active()))));
        commands.put("tier-up", EditorCommand.when(some, () -> reorder(-1)));
        commands.put("tier-down", EditorCommand.when(some, () -> reorder(1)));
        commands.put("hide-tier", EditorCommand.when(some, () -> {
            TierListEdits.hide(tiers.tiers(), active(), true).ifPresent(tiers::apply);
            editing.stepTier(1);
        }));
        commands.put("show-tiers", EditorCommand.when(() -> tiers.tiers().stream().anyMatch(TierModel::hidden),
                () -> TierListEdits.showAll(tiers.tiers()).ifPresent(tiers::apply)));
        commands.put("lock-tier", new EditorCommand(() -> TierListEdits.lock(tiers.tiers(), active(), !isLocked()).ifPresent(tiers::apply),
                some, this::isLocked));
        commands.put("tier-labels", EditorCommand.when(some, this::control));
        commands.put("next-tier", EditorCommand.when(some, () -> editing.stepTier(1)));
        commands.put("previous-tier", EditorCommand.when(some, () -> editing.stepTier(-1)));
        commands.put("boundary-to-cursor", EditorCommand.when(some, () -> editing.boundaryToCursor(false)));
        commands.put("boundary-all-to-cursor", EditorCommand.when(some, () -> editing.boundaryToCursor(true)));
        commands.put("cursor-to-zero", EditorCommand.of(() -> document.timeline().setCursor(
                editing.snap().nearestZeroCrossing(document.timeline().cursor()))));
        commands.put("snap-boundaries", EditorCommand.toggle(editing.snap()::isToBoundaries,
                () -> editing.snap().setToBoundaries(!editing.snap().isToBoundaries())));
        commands.put("snap-zero", EditorCommand.toggle(editing.snap()::isToZeroCrossings,
                () -> editing.snap().setToZeroCrossings(!editing.snap().isToZeroCrossings())));
        commands.put("copy-intervals", EditorCommand.when(some, this::copy));
        commands.put("paste-intervals", EditorCommand.when(() -> !pasted().isEmpty(), this::paste));
        commands.put("find-labels", EditorCommand.when(some, () -> new FindDialog(shell, document, editing).open()));
    }

    private int active() {
        return editing.activeTier();
    }

    private boolean isLocked() {
        return !tiers.tiers().isEmpty() && tiers.tiers().get(active()).locked();
    }

    private void newTier(String title, TierModel.Kind kind) {
        askName(title, kind == TierModel.Kind.POINTS ? "moments" : "my label").ifPresent(name -> {
            tiers.apply(TierListEdits.add(tiers.tiers(), TierModel.empty(name, kind)));
            editing.setActiveTier(tiers.tiers().size() - 1);
        });
    }

    private void rename() {
        int tier = active();
        askName("Rename Tier", tiers.tiers().get(tier).name())
                .ifPresent(name -> TierListEdits.rename(tiers.tiers(), tier, name).ifPresent(tiers::apply));
    }

    private void control() {
        int tier = active();
        InputDialog dialog = new InputDialog(shell, "Labels of Tier", "The only labels that \u201c" + tiers.tiers().get(tier).name()
                + "\u201d takes, with commas between them; or a ready-made set (" + String.join(", ", LabelSets.ids())
                + "); or the path of an ELAN vocabulary (.ecv, .eaf). Nothing for any label.",
                String.join(", ", tiers.tiers().get(tier).vocabulary()), TierListCommands::problem);
        if (dialog.open() == Window.OK) {
            try {
                TierListEdits.control(tiers.tiers(), tier, labels(dialog.getValue())).ifPresent(tiers::apply);
            } catch (CorpusException e) {
                throw new IllegalStateException(e); // the dialog has taken no such text
            }
        }
    }

    /** What is wrong with a text, as the dialog wants it. */
    private static String problem(String text) {
        try {
            labels(text);
            return null;
        } catch (CorpusException e) {
            return WindowWords.of(e);
        }
    }

    private static List<String> labels(String text) throws CorpusException {
        return text.isBlank() ? List.of() : LabelSets.of(text.strip(), 0).names();
    }

    private Optional<String> askName(String title, String proposal) {
        InputDialog dialog = new InputDialog(shell, title, "Name of the tier", proposal,
                text -> text.isBlank() ? "A tier needs a name." : null);
        return dialog.open() == Window.OK ? Optional.of(dialog.getValue().strip()) : Optional.empty();
    }

    private void reorder(int direction) {
        int tier = active();
        if (TierListEdits.reorder(tiers.tiers(), tier, tier + direction).map(tiers::apply).orElse(false)) {
            editing.setActiveTier(tier + direction);
        }
    }

    /** The active tier's intervals, those in the selection if there is one, as text. */
    private void copy() {
        TimelineContext timeline = document.timeline();
        TierModel tier = tiers.tiers().get(active());
        List<Segment> segments = timeline.selection().map(tier::within).orElse(tier.segments());
        if (!segments.isEmpty()) {
            Clipboard clipboard = new Clipboard(shell.getDisplay());
            clipboard.setContents(new Object[] {IntervalText.write(segments, timeline.sampleRate())},
                    new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        }
    }

    private List<Segment> pasted() {
        Clipboard clipboard = new Clipboard(shell.getDisplay());
        try {
            return clipboard.getContents(TextTransfer.getInstance()) instanceof String text
                    ? IntervalText.read(text, document.timeline().sampleRate(), document.info().frames()) : List.of();
        } finally {
            clipboard.dispose();
        }
    }

    /** Puts intervals into the active tier, at their own times, where it is free. */
    private void paste() {
        List<Segment> segments = pasted();
        if (tiers.tiers().isEmpty() && !segments.isEmpty()) {
            tiers.apply(TierListEdits.add(List.of(), TierModel.empty("labels", TierModel.Kind.INTERVALS)));
        }
        TierListEdits.paste(tiers.tiers(), active(), segments).ifPresent(tiers::apply);
        segments.stream().findFirst().ifPresent(first -> document.timeline()
                .setSelection(Optional.of(new SampleRange(first.start(), segments.get(segments.size() - 1).end()))));
    }
}
