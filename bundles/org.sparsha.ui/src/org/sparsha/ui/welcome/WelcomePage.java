/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.welcome;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.EditorPart;
import org.sparsha.timeline.FontScale;
import org.sparsha.ui.commands.Commands;
import org.sparsha.ui.keys.WindowWords;
import org.sparsha.ui.recordings.RecentFiles;
import org.sparsha.ui.recordings.Recordings;
import org.sparsha.ui.widgets.Card;
import org.sparsha.ui.widgets.Css;

/** The welcome page: open, record, import a corpus, try the sample, or go on with a recent recording. */
public final class WelcomePage extends EditorPart {

    private static final String ID = "org.sparsha.ui.welcome";
    /** Characters of a folder beside a recording's name. */
    private static final int LONGEST_PATH = 36;
    private static final int WIDTH = 520;

    private Composite page;

    /** @param window where to open it */
    public static void open(IWorkbenchWindow window) {
        try {
            window.getActivePage().openEditor(new WelcomeInput(), ID, true, IWorkbenchPage.MATCH_ID);
        } catch (PartInitException e) {
            MessageDialog.openError(window.getShell(), "Welcome", "The welcome page can't be opened: " + WindowWords.of(e));
        }
    }

    @Override
    public void init(IEditorSite site, IEditorInput input) {
        setSite(site);
        setInput(input);
        setPartName("Welcome");
    }

    @Override
    public void createPartControl(Composite parent) {
        ScrolledComposite scrolled = new ScrolledComposite(parent, SWT.V_SCROLL);
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        Composite all = new Composite(scrolled, SWT.NONE);
        all.setLayout(new GridLayout());
        page = new Composite(all, SWT.NONE);
        GridData centre = new GridData(SWT.CENTER, SWT.CENTER, true, true);
        centre.widthHint = FontScale.of(parent, WIDTH);
        page.setLayoutData(centre);
        GridLayout layout = new GridLayout();
        layout.verticalSpacing = 8;
        page.setLayout(layout);
        LocalResourceManager fonts = new LocalResourceManager(JFaceResources.getResources(), page);
        Font large = fonts.create(FontDescriptor.createFrom(parent.getFont()).increaseHeight(12).setStyle(SWT.BOLD));
        Font heading = fonts.create(FontDescriptor.createFrom(parent.getFont()).increaseHeight(1).setStyle(SWT.BOLD));
        Label title = label("Sparsha Workbench");
        title.setFont(large);
        Css.title(title);
        Css.quiet(label("See and hear why a model hears an emotion in a voice."));
        card(heading, "Open a recording", "Or drag sound files onto this window", "open", "open");
        card(heading, "Record", "Speak, and see what the model hears", "record", "record");
        if (Commands.exists(getSite().getWorkbenchWindow(), "import-corpus")) {
            card(heading, "Import a corpus", "A folder of recordings with their labels", "corpus", "import-corpus");
        }
        card(heading, "Judge a corpus", "Import it into a project and see how well the model hears it", "result", "judge-corpus");
        card(heading, "Try the sample", "Predicted and explained in a moment; P plays what matters", "recording", "open-sample");
        recent(heading);
        scrolled.setContent(all);
        Point wanted = all.computeSize(SWT.DEFAULT, SWT.DEFAULT);
        scrolled.setMinSize(Math.min(WIDTH, wanted.x), wanted.y); // cards are as wide as there is room for
    }

    private Label label(String text) {
        Label label = new Label(page, SWT.NONE);
        label.setText(text);
        return label;
    }

    private void card(Font heading, String text, String sentence, String icon, String command) {
        Card card = new Card(page, text, sentence, icon, heading);
        card.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        card.addListener(SWT.Selection, event -> Commands.run(getSite().getWorkbenchWindow(), command));
    }

    private void recent(Font heading) {
        List<Path> files = RecentFiles.all();
        if (files.isEmpty()) {
            return;
        }
        label("");
        label("Recent recordings").setFont(heading);
        for (Path file : files.subList(0, Math.min(5, files.size()))) {
            Link link = new Link(page, SWT.NONE);
            link.setText("<a>" + file.getFileName() + "</a>   " + shortened(String.valueOf(file.getParent())));
            link.setToolTipText(file.toString());
            GridData within = new GridData(SWT.FILL, SWT.TOP, true, false);
            within.widthHint = 1; // a long path must not make the page wider than its cards
            link.setLayoutData(within);
            link.addListener(SWT.Selection, event -> Recordings.open(getSite().getWorkbenchWindow(), List.of(file)));
        }
    }

    /** The end of a path says more than its beginning. */
    private static String shortened(String folder) {
        return folder.length() <= LONGEST_PATH ? folder : "…" + folder.substring(folder.length() - LONGEST_PATH + 1);
    }

    @Override
    public void setFocus() {
        page.setFocus();
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        // nothing to save
    }

    @Override
    public void doSaveAs() {
        // nothing to save
    }

    @Override
    public boolean isDirty() {
        return false;
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }
}
