/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.corpus;

import java.util.stream.Collectors;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.Recording;
import org.sparsha.train.MarkdownText;
import org.sparsha.ui.widgets.MarkdownPage;

/** Says what was found in a corpus: how its labels were read, how many recordings each class and each speaker has, what was left out. */
final class CorpusDetails extends Dialog {

    private static final int MOST_PROBLEMS = 200;

    private final OpenCorpus corpus;

    CorpusDetails(Shell shell, OpenCorpus corpus) {
        super(shell);
        this.corpus = corpus;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Corpus " + corpus.name());
    }

    @Override
    protected Point getInitialSize() {
        return new Point(560, 520);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        MarkdownPage page = new MarkdownPage(parent, Program::launch);
        page.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        page.show(corpus.corpus().map(this::text).orElse(MarkdownText.escaped(corpus.problem())));
        return page.control();
    }

    private String text(Corpus found) {
        String counts = found.counts(Recording::label).entrySet().stream()
                .map(entry -> "- " + (entry.getKey().isEmpty() ? "without label" : MarkdownText.escaped(entry.getKey())) + ": "
                        + entry.getValue())
                .collect(Collectors.joining("\n"));
        String problems = found.problems().stream().limit(MOST_PROBLEMS)
                .map(problem -> "- " + MarkdownText.escaped(problem.path() + ": " + problem.message()))
                .collect(Collectors.joining("\n"));
        return "# " + MarkdownText.escaped(found.name()) + "\n\n" + found.size() + " labelled recordings of " + found.speakers().size()
                + " speakers. Labels were read by the scheme **" + found.scheme() + "**"
                + (corpus.scheme().isEmpty() ? ", which was guessed; another can be chosen by the right button." : ".") + "\n\n`"
                + corpus.place() + "`\n\n## Classes\n\n" + counts + "\n\n"
                + (problems.isEmpty() ? "Nothing was left out."
                        : "## Left out: " + found.problems().size() + "\n\n" + problems);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
    }
}
