/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.sparsha.corpus.scheme.LabelScheme;
import org.sparsha.timeline.FontScale;
import org.sparsha.ui.widgets.Css;
import org.sparsha.ui.widgets.FilePrompt;
import org.sparsha.ui.widgets.FreeName;

/** Asks which folder or manifest is to be imported, how its labels are written, and what it is called in the project. */
final class ImportDialog extends Dialog {

    private static final int WIDTH = 420;

    private final Optional<Path> first;
    private final List<String> taken;
    private final List<LabelScheme> schemes;
    private Text place;
    private Text name;
    private Combo scheme;
    private Label advice;
    private Path chosen = Path.of("");
    private String chosenName = "";
    private boolean again;
    private Optional<String> chosenScheme = Optional.empty();

    /** {@code taken} are the names of the corpora that are there, {@code schemes} how labels can be read. */
    ImportDialog(Shell shell, Optional<Path> first, List<String> taken, List<LabelScheme> schemes) {
        super(shell);
        this.first = first;
        this.taken = taken;
        this.schemes = schemes;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Import Corpus into the Project");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        ((GridLayout) area.getLayout()).numColumns = 3;
        label(area, "Recordings stay where they are. The project keeps a table of them, with a digest of each file.", 3);
        label(area, "&Folder or manifest", 1);
        place = new Text(area, SWT.BORDER);
        place.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        Button browse = new Button(area, SWT.PUSH);
        browse.setText("&Browse…");
        browse.addListener(SWT.Selection, event -> FilePrompt.of(area.getDisplay()).folder(getShell(), "Import Corpus",
                "A folder of recordings; their labels, if any, are read from file names, folders or tables.")
                .ifPresent(folder -> place.setText(folder.toString())));
        label(area, "&Labels", 1);
        scheme = new Combo(area, SWT.READ_ONLY);
        scheme.add("found out by themselves");
        schemes.forEach(known -> scheme.add(known.title()));
        scheme.select(0);
        GridData narrow = new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1);
        narrow.widthHint = FontScale.of(area, WIDTH);
        scheme.setLayoutData(narrow);
        label(area, "&Name", 1);
        name = new Text(area, SWT.BORDER);
        name.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
        advice = label(area, "", 3);
        Css.quiet(advice);
        place.addListener(SWT.Modify, event -> named());
        name.addListener(SWT.Modify, event -> update());
        return area;
    }

    private static Label label(Composite area, String text, int columns) {
        Label label = new Label(area, SWT.WRAP);
        label.setText(text);
        GridData data = new GridData(SWT.FILL, SWT.CENTER, columns > 1, false, columns, 1);
        data.widthHint = columns > 1 ? FontScale.of(area, WIDTH) : SWT.DEFAULT;
        label.setLayoutData(data);
        return label;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, "Import", true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        first.ifPresent(path -> place.setText(path.toString()));
        update();
        place.setFocus(); // while the button to press can't be pressed yet, nothing else would have the keyboard
    }

    private void named() {
        String last = FreeName.last(place.getText()).replaceAll("(?i)\\.(csv|tsv)$", "");
        name.setText(FreeName.of(last.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "-"), taken::contains));
        update();
    }

    private void update() {
        String path = place.getText().strip();
        boolean there = !path.isEmpty() && Files.exists(Path.of(path));
        String text = path.isEmpty() ? "Name the folder of the recordings, or a table that lists them."
                : !there ? "There is no " + path + "."
                : name.getText().isBlank() ? "The corpus needs a name."
                : "";
        again = text.isEmpty() && taken.contains(name.getText().strip());
        advice.setText(again ? "The corpus of that name is read anew; what was set in its recordings stays." : text);
        advice.requestLayout();
        Button ok = getButton(IDialogConstants.OK_ID);
        if (ok != null) {
            ok.setText(again ? "Import Anew" : "Import");
            ok.setEnabled(text.isEmpty());
            ok.requestLayout();
        }
    }

    @Override
    protected void okPressed() {
        chosen = Path.of(place.getText().strip());
        chosenName = name.getText().strip();
        int at = scheme.getSelectionIndex();
        chosenScheme = at <= 0 ? Optional.empty() : Optional.of(schemes.get(at - 1).id().toLowerCase(Locale.ROOT));
        super.okPressed();
    }

    Path place() {
        return chosen;
    }

    /** Whether a corpus that is there is to be read anew. */
    boolean isAgain() {
        return again;
    }

    String name() {
        return chosenName;
    }

    Optional<String> scheme() {
        return chosenScheme;
    }
}
