/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.project;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.sparsha.application.voice.PitchComplaint;
import org.sparsha.core.Parameter;
import org.sparsha.corpus.project.ProjectPitch;
import org.sparsha.features.pitch.PitchRange;
import org.sparsha.timeline.FontScale;
import org.sparsha.ui.widgets.ColumnWidth;
import org.sparsha.ui.widgets.Css;
import org.sparsha.ui.widgets.FormFields;
import org.sparsha.ui.widgets.LastColumn;

/** Asks where the pitch of a project's speakers is looked for: of all, and of single ones that differ. */
final class PitchDialog extends Dialog {

    private static final int WIDTH = 460;
    private static final int ROWS_HEIGHT = 220;
    private static final int LEAST_RANGE = 180;

    private final SortedMap<String, Integer> recordings;
    private final PitchRange otherwise;
    private final List<Optional<String>> rows = new ArrayList<>();
    private ProjectPitch pitch;
    private Table table;
    private Text floor;
    private Text ceiling;
    private Label advice;
    private boolean filling;

    /**
     * @param pitch what the project says
     * @param recordings the project's speakers to how many recordings they have
     * @param otherwise the range of those for whom the project says nothing
     */
    PitchDialog(Shell shell, ProjectPitch pitch, SortedMap<String, Integer> recordings, PitchRange otherwise) {
        super(shell);
        this.pitch = pitch;
        this.recordings = new TreeMap<>(recordings);
        this.otherwise = otherwise;
        pitch.speakers().keySet().forEach(speaker -> this.recordings.putIfAbsent(speaker, 0));
        rows.add(Optional.empty());
        this.recordings.keySet().stream().filter(speaker -> !speaker.isEmpty()).map(Optional::of).forEach(rows::add);
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Pitch Ranges");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        FormFields fields = new FormFields(area, 4);
        fields.wrapped("Where the pitch of the voices is looked for: on the timeline, in Why, and by measure and explain with this project."
                + " Choose one or several &speakers.", WIDTH);
        table = new Table(area, SWT.BORDER | SWT.MULTI | SWT.FULL_SELECTION);
        table.setHeaderVisible(true);
        for (String name : List.of("Speaker", "Recordings", "Pitch")) {
            new TableColumn(table, name.equals("Recordings") ? SWT.RIGHT : SWT.LEFT).setText(name);
        }
        rows.forEach(row -> new TableItem(table, SWT.NONE));
        GridData all = new GridData(SWT.FILL, SWT.FILL, true, true, 4, 1);
        all.heightHint = FontScale.of(table, ROWS_HEIGHT);
        table.setLayoutData(all);
        table.addListener(SWT.Selection, event -> chosen());
        floor = fields.text("&Floor (Hz)", "");
        ceiling = fields.text("&Ceiling (Hz)", "");
        List.of(floor, ceiling).forEach(field -> field.addListener(SWT.Modify, event -> typed()));
        advice = fields.wrapped("", WIDTH);
        Css.quiet(advice);
        show();
        for (int i = 0; i < 2; i++) {
            ColumnWidth.pack(table.getColumn(i));
        }
        LastColumn.fill(table, 2, FontScale.of(table, LEAST_RANGE));
        table.select(0);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, IDialogConstants.OK_LABEL, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        chosen();
    }

    private Optional<PitchRange> own(Optional<String> row) {
        return row.map(speaker -> Optional.ofNullable(pitch.speakers().get(speaker))).orElse(pitch.usual());
    }

    private List<Optional<String>> chosenRows() {
        return Arrays.stream(table.getSelectionIndices()).mapToObj(rows::get).toList();
    }

    /** The fields show the range of the rows chosen. */
    private void chosen() {
        filling = true;
        Optional<PitchRange> range = chosenRows().stream().findFirst().flatMap(this::own);
        floor.setText(range.map(own -> Parameter.decimalText(own.floor())).orElse(""));
        ceiling.setText(range.map(own -> Parameter.decimalText(own.ceiling())).orElse(""));
        filling = false;
        floor.setEnabled(table.getSelectionCount() > 0);
        ceiling.setEnabled(table.getSelectionCount() > 0);
        say(Optional.empty());
    }

    private void typed() {
        if (filling) {
            return;
        }
        String low = floor.getText().strip();
        String high = ceiling.getText().strip();
        if (low.isEmpty() && high.isEmpty()) {
            set(Optional.empty());
            return;
        }
        try {
            double lowest = Double.parseDouble(low);
            double highest = Double.parseDouble(high);
            Optional<String> complaint = PitchComplaint.of(lowest, highest);
            if (complaint.isEmpty()) {
                set(Optional.of(new PitchRange(lowest, highest)));
            }
            say(complaint);
        } catch (NumberFormatException e) {
            say(Optional.of("Floor and ceiling are numbers of hertz, such as 75 and 500; none of them takes the range away."));
        }
    }

    private void set(Optional<PitchRange> range) {
        chosenRows().forEach(row -> pitch = pitch.with(row, range));
        show();
        say(Optional.empty());
    }

    private void say(Optional<String> complaint) {
        advice.setText(complaint.orElse(chosenRows().isEmpty() ? "No speaker is chosen."
                : "Empty fields: " + (chosenRows().contains(Optional.<String>empty()) ? "as the preferences say." : "as all others.")));
        advice.requestLayout();
        Button ok = getButton(IDialogConstants.OK_ID);
        if (ok != null) {
            ok.setEnabled(complaint.isEmpty());
        }
    }

    private void show() {
        String all = text(pitch.usual().orElse(otherwise));
        for (int i = 0; i < rows.size(); i++) {
            Optional<String> row = rows.get(i);
            table.getItem(i).setText(new String[] {row.orElse("(all others)"),
                    row.map(speaker -> Integer.toString(recordings.get(speaker))).orElse(""),
                    own(row).map(PitchDialog::text).orElse(all + (row.isEmpty() ? ", as the preferences say" : ", as all others"))});
        }
    }

    private static String text(PitchRange range) {
        return Parameter.decimalText(range.floor()) + " to " + Parameter.decimalText(range.ceiling()) + " Hz";
    }

    /** What was chosen. */
    ProjectPitch pitch() {
        return pitch;
    }
}
