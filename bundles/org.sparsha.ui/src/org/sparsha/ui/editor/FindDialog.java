/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.editor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.sparsha.core.CancelledException;
import org.sparsha.core.Counted;
import org.sparsha.core.Progress;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.annotation.CorpusLabels;
import org.sparsha.runtime.MonitorProgress;
import org.sparsha.timeline.TimelineContext;
import org.sparsha.timeline.tier.LabelSearch;
import org.sparsha.timeline.tier.TierEdits;
import org.sparsha.timeline.tier.TierListEdits;
import org.sparsha.timeline.tier.TierModel;
import org.sparsha.timeline.tool.TierEditing;
import org.sparsha.ui.keys.WindowWords;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.widgets.Names;

/** Finds and replaces words in the labels of one recording, or of all files in its folder; the window behind stays usable. */
final class FindDialog extends Dialog {

    private static final int NEXT = IDialogConstants.CLIENT_ID;
    private static final int PREVIOUS = NEXT + 1;
    private static final int REPLACE = NEXT + 2;
    private static final int REPLACE_ALL = NEXT + 3;
    private static final int TAKE_BACK = NEXT + 4;

    private final ClipDocument document;
    private final TierEditing editing;
    private Text wanted;
    private Text replacement;
    private Button matchCase;
    private Button wholeLabel;
    private Button everywhere;
    private Label said;
    private Optional<LabelSearch.Found> found = Optional.empty();

    FindDialog(Shell shell, ClipDocument document, TierEditing editing) {
        super(shell);
        this.document = document;
        this.editing = editing;
        setShellStyle(SWT.DIALOG_TRIM | SWT.MODELESS | SWT.RESIZE);
        setBlockOnOpen(false);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Find in Labels of " + document.path().getFileName());
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Composite form = new Composite(area, SWT.NONE);
        form.setLayout(new GridLayout(2, false));
        form.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        wanted = field(form, "Find");
        replacement = field(form, "Replace with");
        matchCase = check(form, "Capitals differ from small letters");
        wholeLabel = check(form, "Whole labels only");
        everywhere = check(form, "In all TextGrids and ELAN files of the folder");
        everywhere.setToolTipText(String.valueOf(folder()));
        said = new Label(form, SWT.WRAP);
        GridData wide = new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1);
        wide.widthHint = 380;
        said.setLayoutData(wide);
        wanted.addListener(SWT.Modify, event -> changed());
        return area;
    }

    private static Text field(Composite form, String name) {
        new Label(form, SWT.NONE).setText(name);
        Text text = new Text(form, SWT.BORDER);
        Names.give(text, name);
        text.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        return text;
    }

    private Button check(Composite form, String words) {
        Button button = new Button(form, SWT.CHECK);
        button.setText(words);
        button.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
        button.addListener(SWT.Selection, event -> changed());
        return button;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, NEXT, "Find Next", true);
        createButton(parent, PREVIOUS, "Find Previous", false);
        createButton(parent, REPLACE, "Replace", false);
        createButton(parent, REPLACE_ALL, "Replace All", false);
        createButton(parent, TAKE_BACK, "Take Back", false);
        createButton(parent, IDialogConstants.CANCEL_ID, "Close", false);
        changed();
    }

    private LabelSearch search() {
        return new LabelSearch(wanted.getText(), matchCase.getSelection(), wholeLabel.getSelection());
    }

    private List<TierModel> tiers() {
        return document.tiers().tiers();
    }

    private Path folder() {
        return document.tierFile().toAbsolutePath().normalize().getParent();
    }

    /**
     * Works on the files of the folder, in the background; what another program could change while it runs is not open here for
     * changes.
     */
    private void inFolder(String name, FolderWork work) {
        if (document.tiers().isDirty()) {
            said.setText("Save the annotations of this recording first: all files of the folder are changed.");
            return;
        }
        said.setText(name + " …");
        Display display = getShell().getDisplay();
        Job.create(name, monitor -> {
            String outcome;
            try {
                outcome = work.run(new CorpusLabels(folder()), MonitorProgress.begin(monitor, name));
            } catch (CorpusException e) {
                outcome = WindowWords.of(e);
            } catch (CancelledException e) {
                outcome = "Nothing was changed.";
            }
            String text = outcome;
            display.asyncExec(() -> {
                if (!said.isDisposed()) {
                    said.setText(text.replace("&", "&&"));
                    said.requestLayout();
                    getButton(TAKE_BACK).setEnabled(everywhere.getSelection());
                }
            });
            return Status.OK_STATUS;
        }).schedule();
    }

    /** Work on the annotation files of a folder. */
    @FunctionalInterface
    private interface FolderWork {
        /** @return what was done, in a sentence */
        String run(CorpusLabels labels, Progress progress) throws CorpusException;
    }

    private CorpusLabels.Words words() {
        return new CorpusLabels.Words(wanted.getText(), matchCase.getSelection(), wholeLabel.getSelection());
    }

    private static String outcome(CorpusLabels.Outcome done, String what) {
        return Counted.of(done.labels().size(), "label") + " in " + Counted.of(done.files(), "file") + what
                + (done.problems().isEmpty() ? "" : " " + Counted.of(done.problems().size(), "file")
                        + " can't be read: " + done.problems().get(0));
    }

    private void findEverywhere() {
        CorpusLabels.Words words = words();
        inFolder("Searching", (labels, progress) -> outcome(labels.find(words, progress), "."));
    }

    private void replaceEverywhere() {
        CorpusLabels.Words words = words();
        String by = replacement.getText();
        inFolder("Replacing", (labels, progress) -> outcome(labels.replace(words, by, progress), " replaced; Take Back undoes all of it."));
    }

    private void changed() {
        found = Optional.empty();
        boolean all = everywhere.getSelection();
        getButton(TAKE_BACK).setEnabled(all);
        if (all) {
            for (int button : new int[] {NEXT, REPLACE_ALL}) {
                getButton(button).setEnabled(!wanted.getText().isEmpty());
            }
            getButton(PREVIOUS).setEnabled(false);
            getButton(REPLACE).setEnabled(false);
            said.setText("Find Next counts the labels of all files.");
            return;
        }
        int count = search().all(tiers()).size();
        boolean any = count > 0;
        for (int button : new int[] {NEXT, PREVIOUS, REPLACE, REPLACE_ALL}) {
            getButton(button).setEnabled(any);
        }
        said.setText(wanted.getText().isEmpty() ? "" : count == 0 ? "No label holds this." : Counted.of(count, "label"));
    }

    @Override
    protected void buttonPressed(int button) {
        if (everywhere.getSelection() && (button == NEXT || button == REPLACE_ALL)) {
            if (button == NEXT) {
                findEverywhere();
            } else {
                replaceEverywhere();
            }
            return;
        }
        switch (button) {
            case TAKE_BACK -> inFolder("Taking back", (labels, progress) -> Counted.of(labels.undo(), "file is", "files are")
                    + " as before.");
            case NEXT -> show(search().next(tiers(), found, true));
            case PREVIOUS -> show(search().next(tiers(), found, false));
            case REPLACE -> replace();
            case REPLACE_ALL -> {
                TierListEdits.relabelAll(tiers(), search().replacing(replacement.getText())).ifPresent(document.tiers()::apply);
                changed();
            }
            default -> super.buttonPressed(button);
        }
    }

    /** Replaces in the label found and goes on to the next; where none is found yet, finds the first. */
    private void replace() {
        Optional<LabelSearch.Found> now = found.filter(one -> search().all(tiers()).contains(one));
        now.ifPresent(one -> TierEdits.relabel(tiers(), one.tier(), one.index(), search().replacing(replacement.getText())
                .apply(one.segment().label())).ifPresent(document.tiers()::apply));
        int place = now.map(one -> search().all(tiers()).stream().filter(later -> later.segment().start() < one.segment().start()).toList()
                .size()).orElse(0);
        List<LabelSearch.Found> left = search().all(tiers());
        show(left.isEmpty() ? Optional.empty() : Optional.of(left.get(place % left.size())));
    }

    private void show(Optional<LabelSearch.Found> next) {
        found = next;
        if (next.isEmpty()) {
            changed();
            return;
        }
        LabelSearch.Found one = next.get();
        editing.setActiveTier(one.tier());
        TimelineContext timeline = document.timeline();
        timeline.setChosenSegment(Optional.of(one.segment()));
        timeline.setSelection(Optional.of(one.segment().range()));
        timeline.setCursor(one.segment().start());
        editing.reveal(one.segment().start());
        List<LabelSearch.Found> all = search().all(tiers());
        said.setText((all.indexOf(one) + 1) + " of " + all.size() + ", in \u201c" + tiers().get(one.tier()).name() + "\u201d"
                + (tiers().get(one.tier()).hidden() ? ", which is hidden" : ""));
    }
}
