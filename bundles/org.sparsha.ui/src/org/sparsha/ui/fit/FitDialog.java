/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.fit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.sparsha.audio.SoundReader;
import org.sparsha.core.Progress;
import org.sparsha.corpus.AudioListing;
import org.sparsha.corpus.CorpusException;
import org.sparsha.runtime.ModelLibrary;
import org.sparsha.ui.keys.WindowWords;
import org.sparsha.ui.recordings.Recordings;
import org.sparsha.ui.widgets.Css;
import org.sparsha.ui.widgets.FilePrompt;

/** Asks which model is to be fitted, to whom or what, and for recordings of that. */
final class FitDialog extends Dialog {

    static final String TITLE = "Fit Model";

    /** With fewer, a model that isn't fitted is as good (docs/training.md has the measurements). */
    private static final int WORTH_IT = 5;

    private final List<ModelLibrary.Entry> models;
    private final String chosen;
    private final SoundReader reader;
    private final FitTo to;
    private final Path home;
    private final List<Path> recordings = new ArrayList<>();
    private Combo model;
    private Text speaker;
    private org.eclipse.swt.widgets.List list;
    private Label advice;
    private FitWish wish;

    /**
     * @param models the models that can be fitted, at least one
     * @param chosen id of the model in use
     * @param library where models are kept; the last of its folders is the user's
     * @param reader knows which files are recordings
     * @param to what is known of the recordings already
     */
    FitDialog(Shell shell, List<ModelLibrary.Entry> models, String chosen, ModelLibrary library, SoundReader reader,
            FitTo to) {
        super(shell);
        this.models = models;
        this.chosen = chosen;
        this.reader = reader;
        this.to = to;
        this.home = library.folders().getLast();
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(TITLE);
    }

    @Override
    protected Point getInitialSize() {
        return new Point(620, 480);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        ((GridLayout) area.getLayout()).numColumns = 3;
        label(area, "A model knows a voice, a room and a microphone better when it has heard them before. Give recordings of one speaker, "
                + "or of one corpus; their emotions need not be known, but several should be among them. The fitted model is kept and used "
                + "from now on.", 3);
        label(area, "&Model", 1);
        model = new Combo(area, SWT.READ_ONLY);
        models.forEach(entry -> model.add(entry.id()));
        model.select(Math.max(0, model.indexOf(chosen)));
        fill(model, 2);
        label(area, "&Name", 1);
        speaker = new Text(area, SWT.BORDER);
        speaker.setMessage("of the speaker, or of the corpus");
        speaker.addListener(SWT.Modify, event -> update());
        fill(speaker, 2);
        ((GridData) label(area, "&Recordings", 1).getLayoutData()).verticalAlignment = SWT.TOP;
        list = new org.eclipse.swt.widgets.List(area, SWT.BORDER | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
        list.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        Composite buttons = new Composite(area, SWT.NONE);
        buttons.setLayout(new GridLayout());
        buttons.setLayoutData(new GridData(SWT.FILL, SWT.TOP, false, false));
        button(buttons, "&Add Files…", this::addFiles);
        button(buttons, "Add &Folder…", this::addFolder);
        button(buttons, "Re&move", this::remove);
        advice = label(area, "", 3);
        Css.quiet(advice);
        speaker.setText(to.name());
        add(to.recordings());
        return area;
    }

    private static Label label(Composite area, String text, int columns) {
        Label label = new Label(area, SWT.WRAP);
        label.setText(text);
        GridData data = new GridData(SWT.FILL, SWT.CENTER, columns > 1, false, columns, 1);
        data.widthHint = columns > 1 ? 400 : SWT.DEFAULT;
        label.setLayoutData(data);
        return label;
    }

    private static void fill(Control control, int columns) {
        control.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, columns, 1));
    }

    private static void button(Composite parent, String text, Runnable run) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(text);
        button.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        button.addListener(SWT.Selection, event -> run.run());
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, "Fit", true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        update();
    }

    private void addFiles() {
        add(FilePrompt.of(getShell().getDisplay()).open(getShell(), "Recordings to Fit to", Recordings.kinds(reader)));
    }

    private void addFolder() {
        FilePrompt.of(getShell().getDisplay()).folder(getShell(), "Recordings to Fit to", "Recordings of one speaker or one corpus")
                .ifPresent(folder -> {
                    try {
                        List<Path> found = AudioListing.of(folder, reader, Progress.none()).audio().stream().map(folder::resolve).toList();
                        add(found);
                        if (found.isEmpty()) {
                            MessageDialog.openInformation(getShell(), getShell().getText(), "There are no recordings in " + folder + ".");
                        }
                    } catch (CorpusException e) {
                        MessageDialog.openError(getShell(), getShell().getText(), WindowWords.of(e));
                    }
                });
    }

    private void add(List<Path> files) {
        for (Path file : files) {
            Path absolute = file.toAbsolutePath().normalize();
            if (!recordings.contains(absolute)) {
                recordings.add(absolute);
                list.add(absolute.toString());
            }
        }
        update();
    }

    private void remove() {
        int[] selected = list.getSelectionIndices();
        for (int i = selected.length - 1; i >= 0; i--) {
            recordings.remove(selected[i]);
            list.remove(selected[i]);
        }
        update();
    }

    private String name() {
        return speaker.getText().strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-").replaceAll("^-|-$", "");
    }

    private Path folder() {
        return home.resolve(model.getText() + "-" + name());
    }

    private void update() {
        boolean taken = !name().isEmpty() && Files.exists(folder());
        advice.setText(taken ? "There is a model fitted to that name already: choose another name."
                : name().isEmpty() ? "Name the speaker or the corpus, and add recordings."
                : recordings.isEmpty() ? "Add recordings; " + WORTH_IT + " or more are worth it."
                : recordings.size() < WORTH_IT ? recordings.size() + " of " + WORTH_IT
                + ": with fewer, a model that isn't fitted is as good."
                : recordings.size() + " recordings. The model will be called " + folder().getFileName() + ".");
        advice.requestLayout();
        Button ok = getButton(IDialogConstants.OK_ID);
        if (ok != null) {
            ok.setEnabled(!taken && !name().isEmpty() && !recordings.isEmpty());
        }
    }

    @Override
    protected void okPressed() {
        wish = new FitWish(models.get(model.getSelectionIndex()), List.copyOf(recordings), folder());
        super.okPressed();
    }

    /** What was asked for, after OK. */
    FitWish wish() {
        return wish;
    }
}
