/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.action.IAction;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.sparsha.core.Segment;
import org.sparsha.timeline.TimeFormat;
import org.sparsha.timeline.tier.TierEdits;
import org.sparsha.timeline.tier.TierModel;
import org.sparsha.ui.commands.Commands;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.widgets.Actions;
import org.sparsha.ui.widgets.ColumnWidth;
import org.sparsha.ui.widgets.Css;
import org.sparsha.ui.widgets.FlatButton;
import org.sparsha.ui.widgets.LastColumn;
import org.sparsha.ui.widgets.Names;

/** The intervals and points of all tiers as a table: choose one and it is selected on the timeline; press Enter to change its label. */
public final class AnnotationsView extends ClipView {

    private record Row(int tier, int index) {
    }

    private final Runnable listener = () -> document().ifPresent(this::fill);
    private Table table;
    private Label note;
    private List<Row> rows = List.of();

    @Override
    protected String advice() {
        return "Open a recording to annotate it.";
    }

    @Override
    protected void createContent(Composite parent) {
        parent.setLayout(new GridLayout(4, false));
        button(parent, "New tier…", "new-tier");
        button(parent, "Import…", "import-tiers");
        button(parent, "Export…", "export-tiers");
        note = new Label(parent, SWT.WRAP);
        Css.quiet(note);
        GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
        wide.widthHint = 80;
        note.setLayoutData(wide);
        table = new Table(parent, SWT.FULL_SELECTION | SWT.SINGLE);
        Names.give(table, "Intervals of the tier");
        table.setHeaderVisible(true);
        table.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 4, 1));
        String[] titles = {"tier", "from", "to", "label"};
        int[] widths = {130, 90, 90, 260};
        for (int i = 0; i < titles.length; i++) {
            TableColumn column = new TableColumn(table, SWT.LEFT);
            column.setText(titles[i]);
            ColumnWidth.give(column, widths[i]);
        }
        table.addListener(SWT.Selection, event -> choose());
        table.addListener(SWT.DefaultSelection, event -> relabel());
        LastColumn.fill(table, 3, 120);
        TableExport.install(this, table, "annotations", this::rowActions);
    }

    private void button(Composite parent, String text, String command) {
        FlatButton button = new FlatButton(parent, false, text, "");
        button.setToolTipText(Commands.describe(getSite().getWorkbenchWindow(), command));
        button.addListener(SWT.Selection, event -> Commands.run(getSite().getWorkbenchWindow(), command));
    }

    @Override
    protected void show(ClipDocument shown) {
        shown.tiers().addListener(listener);
        fill(shown);
    }

    @Override
    protected void hide(ClipDocument hidden) {
        hidden.tiers().removeListener(listener);
    }

    @Override
    protected void changed(ClipDocument shown, ClipDocument.Aspect aspect) {
        // tiers tell by themselves
    }

    private void fill(ClipDocument shown) {
        if (table.isDisposed()) {
            return;
        }
        List<Row> found = new ArrayList<>();
        table.removeAll();
        List<TierModel> tiers = shown.tiers().tiers();
        double rate = shown.info().sampleRate();
        for (int tier = 0; tier < tiers.size(); tier++) {
            List<Segment> segments = tiers.get(tier).segments();
            for (int index = 0; index < segments.size(); index++) {
                Segment segment = segments.get(index);
                found.add(new Row(tier, index));
                new TableItem(table, SWT.NONE).setText(new String[] {tiers.get(tier).name(),
                        TimeFormat.position(segment.start(), rate), TimeFormat.position(segment.end(), rate), segment.label()});
            }
        }
        rows = found;
        note.setText(tiers.isEmpty() ? "Select on the timeline, then press Enter or a digit." : "");
    }

    private Optional<Row> row() {
        int index = table.getSelectionIndex();
        return index < 0 ? Optional.empty() : Optional.of(rows.get(index));
    }

    private void choose() {
        document().ifPresent(shown -> row().ifPresent(row -> {
            Segment segment = shown.tiers().tiers().get(row.tier).segments().get(row.index);
            shown.timeline().setChosenSegment(Optional.of(segment));
            shown.timeline().setSelection(Optional.of(segment.range()));
        }));
    }

    private List<IAction> rowActions() {
        return document().flatMap(shown -> row().map(row -> {
            Segment segment = shown.tiers().tiers().get(row.tier).segments().get(row.index);
            List<IAction> actions = new ArrayList<>();
            actions.add(Actions.push("Change Label…", this::relabel));
            actions.add(Actions.push("Delete",
                    () -> TierEdits.delete(shown.tiers().tiers(), row.tier, row.index).ifPresent(shown.tiers()::apply)));
            actions.addAll(SegmentActions.of(getSite().getPage(), segment).subList(0, 2));
            return actions;
        })).orElse(List.of());
    }

    private void relabel() {
        document().ifPresent(shown -> row().ifPresent(row -> {
            Segment segment = shown.tiers().tiers().get(row.tier).segments().get(row.index);
            InputDialog dialog = new InputDialog(table.getShell(), "Label", "Label of the interval", segment.label(), null);
            if (dialog.open() == Window.OK) {
                TierEdits.relabel(shown.tiers().tiers(), row.tier, row.index, dialog.getValue()).ifPresent(shown.tiers()::apply);
            }
        }));
    }
}
