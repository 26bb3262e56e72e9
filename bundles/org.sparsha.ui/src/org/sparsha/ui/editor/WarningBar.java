/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.editor;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchWindow;
import org.sparsha.ui.commands.Commands;
import org.sparsha.ui.keys.WindowWords;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.ClipWarnings;
import org.sparsha.ui.widgets.FlatButton;
import org.sparsha.ui.widgets.WarningBox;

/**
 * What must be known about the answer and its explanation, above the recording: the first sentence, and all of them at a press; with the
 * ways out, where the model isn't for such a recording.
 */
final class WarningBar extends Composite {

    private final WarningBox box;
    private final FlatButton more;
    private final Composite ways;
    private List<String> sentences = List.of();
    private boolean unfolded;
    private Optional<String> stranger = Optional.empty();

    WarningBar(Composite parent, IWorkbenchWindow window) {
        super(parent, SWT.NONE);
        GridLayout layout = new GridLayout(2, false);
        layout.marginHeight = 0;
        layout.marginWidth = 0;
        layout.horizontalSpacing = 0;
        setLayout(layout);
        box = new WarningBox(this);
        more = new FlatButton(this, false, "1 more", "");
        more.addListener(SWT.Selection, event -> {
            unfolded = !unfolded;
            refresh();
        });
        ways = new Composite(this, SWT.NONE);
        RowLayout row = new RowLayout();
        row.marginLeft = 12;
        ways.setLayout(row);
        ways.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1));
        way("Fit Model…", "Fits the model to recordings like this one, without labels", window, "fit-model");
        way("Label Some…", "Annotate Corpus: labels from which a model of your own learns", window, "perspective-annotate");
        way("Choose Another Model…", "Shows the models that are there", window, "choose-model");
        setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        refresh();
    }

    private void way(String text, String tip, IWorkbenchWindow window, String command) {
        FlatButton button = new FlatButton(ways, false, text, "");
        button.setToolTipText(tip);
        button.addListener(SWT.Selection, event -> Commands.run(window, command));
    }

    void show(ClipDocument document) {
        List<String> now = ClipWarnings.all(document);
        Optional<String> foreign = document.stranger().map(WindowWords::of);
        if (!now.equals(sentences) || !foreign.equals(stranger)) {
            sentences = now;
            stranger = foreign;
            unfolded = false;
            refresh();
        }
    }

    /** The first one, of a stranger without its ways out: they stand below as buttons, and the timeline needs the room. */
    private List<String> folded() {
        return sentences.stream().limit(1)
                .map(first -> stranger.filter(first::equals).map(ClipWarnings::brief).orElse(first)).toList();
    }

    private void refresh() {
        List<String> folded = folded();
        box.show(unfolded ? sentences : folded);
        boolean several = !folded.equals(sentences);
        more.setText(unfolded ? "Fold" : sentences.size() > 1 ? sentences.size() - 1 + " more" : "More");
        GridData data = new GridData(SWT.END, SWT.TOP, false, false);
        data.exclude = !several;
        more.setLayoutData(data);
        more.setVisible(several);
        ((GridData) ways.getLayoutData()).exclude = stranger.isEmpty();
        ways.setVisible(stranger.isPresent());
        ((GridData) getLayoutData()).exclude = sentences.isEmpty();
        setVisible(!sentences.isEmpty());
        requestLayout();
    }
}
