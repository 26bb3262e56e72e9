/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.editor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IPathEditorInput;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.EditorPart;
import org.sparsha.audio.peaks.PeakCache;
import org.sparsha.corpus.CorpusException;
import org.sparsha.ui.commands.ClipCommands;
import org.sparsha.ui.preferences.Preferences;
import org.sparsha.ui.session.Analysis;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.TierRecovery;
import org.sparsha.ui.session.TierStore;
import org.sparsha.ui.shell.RecentFiles;
import org.sparsha.ui.shell.Recordings;
import org.sparsha.ui.theme.WorkbenchTheme;

/** The editor of one recording. A file that can't be opened gets a message in its place and another try; the editor never closes itself. */
public final class AudioEditor extends EditorPart {

    private static final long PEAK_CACHE_BYTES = 1L << 30;

    private final StackLayout stack = new StackLayout();
    private Composite pages;
    private MessagePage message;
    private Optional<ClipPage> page = Optional.empty();
    private Optional<TierRecovery> recovery = Optional.empty();
    /** Whether the file of the tiers is there but can't be read, so that saving must not replace it. */
    private boolean unreadableTiers;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        if (!(input instanceof IPathEditorInput)) {
            throw new PartInitException("Only files can be opened here.");
        }
        setSite(site);
        setInput(input);
        setPartName(input.getName());
    }

    private Path file() {
        return ((IPathEditorInput) getEditorInput()).getPath().toFile().toPath();
    }

    @Override
    public void createPartControl(Composite parent) {
        pages = new Composite(parent, SWT.NONE);
        pages.setLayout(stack);
        message = new MessagePage(pages, this::load, () -> Recordings.choose(getSite().getWorkbenchWindow()));
        stack.topControl = message;
        Listener themed = event -> page.ifPresent(ClipPage::themeChanged);
        parent.getShell().addListener(WorkbenchTheme.CHANGED, themed);
        pages.addListener(SWT.Dispose, event -> parent.getShell().removeListener(WorkbenchTheme.CHANGED, themed));
        load();
    }

    private void load() {
        message.waiting("Opening " + file().getFileName() + " …");
        new ClipLoader(file(), getSite().getService(TierStore.class), peakCache(), pages.getDisplay(), this::loaded, text -> {
            if (!pages.isDisposed()) {
                message.failed(text);
            }
        }).schedule();
    }

    private static PeakCache peakCache() {
        String folder = System.getProperty("sparsha.cache", System.getProperty("java.io.tmpdir") + "/sparsha");
        return new PeakCache(Path.of(folder).resolve("peaks"), PEAK_CACHE_BYTES);
    }

    private void loaded(ClipLoader.Loaded opened) {
        ClipDocument document = opened.document();
        if (pages.isDisposed()) {
            document.sound().close();
            return;
        }
        Analysis analysis = getSite().getService(Analysis.class);
        ClipPage made = new ClipPage(pages, document, analysis, this);
        page = Optional.of(made);
        stack.topControl = made.control();
        pages.layout();
        TierRecovery kept = new TierRecovery(document, getSite().getService(TierStore.class), pages.getDisplay(),
                analysis.threads().sound(), text -> made.notice().say(text, List.of()));
        recovery = Optional.of(kept);
        document.tiers().addListener(() -> {
            firePropertyChange(PROP_DIRTY);
            kept.changed();
        });
        unreadableTiers = opened.tierProblem().isPresent();
        opened.tierProblem().ifPresent(problem -> made.notice().say(problem, List.of()));
        if (opened.recovered()) {
            offerRecovered(made);
        }
        RecentFiles.add(document.path());
        firePropertyChange(PROP_INPUT);
        if (getSite().getPage().getActiveEditor() == this) {
            made.setFocus();
        }
        opened.overview().ifPresent(builder -> {
            PeakJob overview = new PeakJob(file(), builder, peakCache(), made::peaksChanged);
            pages.addListener(SWT.Dispose, event -> overview.cancel());
            overview.schedule();
        });
        analysis.predict(document, Preferences.store().getBoolean(Preferences.EXPLAIN_AT_ONCE));
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        if (page.isPresent()) {
            if (adapter == ClipDocument.class) {
                return adapter.cast(page.get().document());
            }
            if (adapter == ClipCommands.class) {
                return adapter.cast(page.get().commands());
            }
            if (adapter == ClipPage.class) {
                return adapter.cast(page.get());
            }
        }
        return super.getAdapter(adapter);
    }

    @Override
    public void setFocus() {
        if (page.isPresent()) {
            page.get().setFocus();
        } else {
            message.setFocus();
        }
    }

    @Override
    public boolean isDirty() {
        return page.map(shown -> shown.document().tiers().isDirty()).orElse(false);
    }

    /** Says that the unsaved tiers of a crash are there again. */
    private void offerRecovered(ClipPage shown) {
        firePropertyChange(PROP_DIRTY);
        shown.notice().say("The workbench ended before these annotations were saved. They are back.",
                List.of(new NoticeBar.Choice("Save", () -> doSave(new NullProgressMonitor())),
                        new NoticeBar.Choice("Discard", () -> undoAll(shown.document()))));
    }

    private static void undoAll(ClipDocument document) {
        while (document.tiers().undoName().isPresent() && document.tiers().isDirty()) {
            document.tiers().undo();
        }
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        page.ifPresent(shown -> {
            try {
                if (unreadableTiers) {
                    TierStore.setAside(file());
                    unreadableTiers = false;
                }
                List<String> losses = getSite().getService(TierStore.class).save(shown.document());
                shown.document().tiers().markSaved();
                if (!losses.isEmpty()) {
                    MessageDialog.openInformation(getSite().getShell(), "Save Annotations",
                            "A TextGrid can't hold everything:\n" + String.join("\n", losses));
                }
            } catch (CorpusException e) {
                monitor.setCanceled(true);
                MessageDialog.openError(getSite().getShell(), "Save Annotations",
                        e.getMessage() + " The annotations stay open; Export Tiers saves them elsewhere.");
            }
        });
    }

    @Override
    public void dispose() {
        recovery.ifPresent(TierRecovery::end);
        super.dispose();
    }

    @Override
    public void doSaveAs() {
        doSave(new NullProgressMonitor());
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }
}
