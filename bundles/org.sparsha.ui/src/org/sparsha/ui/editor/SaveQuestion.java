/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.sparsha.ui.session.UnsavedAnnotations;
import org.sparsha.ui.widgets.Names;

/** Asks about annotations that are not saved: those of one recording, or of several, each with its mark. */
final class SaveQuestion extends MessageDialog {

    private static final String TITLE = "Annotations Not Saved";
    private static final int SAVE = 0;
    private static final int LOSE = 1;

    private final List<UnsavedAnnotations> unsaved;
    private Table table;
    private List<UnsavedAnnotations> marked;

    private SaveQuestion(Shell shell, String text, List<UnsavedAnnotations> unsaved, String save) {
        super(shell, TITLE, null, text, QUESTION, 0, save, "Don't Save", IDialogConstants.CANCEL_LABEL);
        this.unsaved = unsaved;
        this.marked = unsaved;
    }

    /**
     * @param shell in front of which to ask
     * @param unsaved annotations of one recording or more
     * @return those to be saved, the others being given up; empty where nothing is to be closed
     */
    static Optional<List<UnsavedAnnotations>> ask(Shell shell, List<UnsavedAnnotations> unsaved) {
        boolean one = unsaved.size() == 1;
        SaveQuestion question = new SaveQuestion(shell, one ? unsaved.get(0).question()
                : "The annotations of " + unsaved.size() + " recordings are not saved. Each goes into the TextGrid beside its recording; "
                + "changes without a mark are lost.", unsaved, one ? "Save" : "Save Marked");
        return switch (question.open()) {
            case SAVE -> Optional.of(question.marked);
            case LOSE -> Optional.of(List.of());
            default -> Optional.empty();
        };
    }

    @Override
    protected Control createCustomArea(Composite parent) {
        if (unsaved.size() == 1) {
            return null; // the platform's word for "nothing more"
        }
        table = new Table(parent, SWT.CHECK | SWT.BORDER | SWT.V_SCROLL);
        Names.give(table, "Recordings with annotations to be saved");
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
        data.heightHint = 120;
        table.setLayoutData(data);
        for (UnsavedAnnotations one : unsaved) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(one.line());
            item.setChecked(true);
        }
        table.addListener(SWT.Selection, event -> marked = new ArrayList<>(IntStream.range(0, unsaved.size())
                .filter(i -> table.getItem(i).getChecked()).mapToObj(unsaved::get).toList()));
        return table;
    }
}
