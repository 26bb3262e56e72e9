/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.views;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.sparsha.application.course.CourseWindow;
import org.sparsha.application.course.StrongestMoments;
import org.sparsha.core.SampleRange;
import org.sparsha.timeline.FontScale;
import org.sparsha.timeline.TimeFormat;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.widgets.Css;
import org.sparsha.ui.widgets.Names;

/**
 * The moments of a long recording at which the model is surest of a class. Choosing one selects and shows it; Enter or a double click plays
 * it.
 */
final class MomentsPanel {

    private static final int MOST = 12;

    private final Composite panel;
    private final Combo label;
    private final Table table;
    private final Runnable resized;
    private Optional<ClipDocument> document = Optional.empty();
    private List<CourseWindow> windows = List.of();
    private List<CourseWindow> moments = List.of();

    /**
     * @param parent where it lies
     * @param play plays a range of the recording
     * @param resized run when it has come or gone
     */
    MomentsPanel(Composite parent, Consumer<SampleRange> play, Runnable resized) {
        this.resized = resized;
        panel = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 12;
        layout.marginHeight = 4;
        panel.setLayout(layout);
        GridData wide = new GridData(SWT.FILL, SWT.TOP, true, false);
        wide.exclude = true;
        panel.setLayoutData(wide);
        panel.setVisible(false);
        Label heading = new Label(panel, SWT.NONE);
        heading.setText("Strongest moments of");
        Css.heading(heading);
        label = new Combo(panel, SWT.READ_ONLY);
        label.setToolTipText("Of which class the moments are listed");
        label.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        label.addListener(SWT.Selection, event -> fill());
        table = new Table(panel, SWT.FULL_SELECTION | SWT.SINGLE);
        Names.give(table, "Strongest moments");
        GridData rows = new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1);
        rows.heightHint = MOST * table.getItemHeight();
        table.setLayoutData(rows);
        new TableColumn(table, SWT.LEFT).setWidth(FontScale.of(table, 170));
        new TableColumn(table, SWT.RIGHT).setWidth(FontScale.of(table, 60));
        table.addListener(SWT.Selection, event -> choose());
        table.addListener(SWT.DefaultSelection, event -> chosen().ifPresent(moment -> play.accept(moment.range())));
    }

    /** Shows those of a long recording, as far as they are known; nothing of a short one. */
    void show(ClipDocument shown) {
        boolean other = !document.equals(Optional.of(shown));
        document = Optional.of(shown);
        boolean wanted = shown.isFollowed() && !shown.running().windows().isEmpty();
        if (panel.getVisible() != wanted) {
            panel.setVisible(wanted);
            ((GridData) panel.getLayoutData()).exclude = !wanted;
            panel.getParent().layout();
            resized.run();
        }
        if (wanted && (other || windows != shown.running().windows())) { // also called for each move of the mouse
            windows = shown.running().windows();
            List<String> labels = windows.getFirst().answer().labels();
            if (!labels.equals(List.of(label.getItems()))) {
                label.setItems(labels.toArray(String[]::new));
                label.select(0);
            }
            fill();
        }
    }

    private void fill() {
        int of = Math.max(0, label.getSelectionIndex());
        List<CourseWindow> newMoments = StrongestMoments.of(windows, of, MOST);
        if (newMoments.equals(moments) && table.getItemCount() == moments.size()) {
            return;
        }
        Optional<CourseWindow> before = chosen();
        moments = newMoments;
        table.removeAll();
        double rate = document.orElseThrow().info().sampleRate();
        for (CourseWindow moment : moments) {
            String where = TimeFormat.position(moment.range().start(), rate) + " – " + TimeFormat.position(moment.range().end(), rate);
            new TableItem(table, SWT.NONE).setText(new String[] {where,
                    String.format(Locale.ROOT, "%.2f", moment.answer().probability(of))});
        }
        before.map(moments::indexOf).filter(index -> index >= 0).ifPresent(table::setSelection);
    }

    private Optional<CourseWindow> chosen() {
        int index = table.getSelectionIndex();
        return index >= 0 && index < moments.size() ? Optional.of(moments.get(index)) : Optional.empty();
    }

    private void choose() {
        chosen().ifPresent(moment -> document.ifPresent(shown -> {
            shown.timeline().setSelection(Optional.of(moment.range()));
            shown.timeline().setCursor(moment.range().start());
            long margin = 2 * moment.range().length();
            SampleRange sight = shown.timeline().range();
            if (!sight.contains(moment.range().start()) || !sight.contains(moment.range().end() - 1)) {
                shown.timeline().setRange(new SampleRange(Math.max(0, moment.range().start() - margin),
                        Math.min(shown.info().frames(), moment.range().end() + margin)));
            }
        }));
    }
}
