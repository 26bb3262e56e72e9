/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.editor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IPathEditorInput;
import org.eclipse.ui.ISaveablePart2;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.EditorPart;
import org.sparsha.audio.peaks.PeakCache;
import org.sparsha.ui.analysis.Analysis;
import org.sparsha.ui.analysis.Openings;
import org.sparsha.ui.commands.ClipCommands;
import org.sparsha.ui.recordings.PartChanges;
import org.sparsha.ui.recordings.RecentFiles;
import org.sparsha.ui.recordings.Recordings;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.TierStore;
import org.sparsha.ui.session.UnsavedAnnotations;
import org.sparsha.ui.theme.WorkbenchTheme;
import org.sparsha.ui.widgets.NoticeBar;

/** The editor of one recording. A file that can't be opened gets a message in its place and another try; the editor never closes itself. */
public final class AudioEditor extends EditorPart implements ISaveablePart2 {

    private static final long PEAK_CACHE_BYTES = 1L << 30;

    /** Milliseconds after a change in which the answer to a task is saved. */
    private static final int SOON = 400;

    private final StackLayout stack = new StackLayout();
    private Composite pages;
    private MessagePage message;
    private Optional<Shown> shown = Optional.empty();
    private boolean givenUp;

    /** An open recording, and what looks after its files. */
    private record Shown(ClipPage page, TierRecovery recovery, TierSaving saving, OutsideChanges outside) {
    }

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
        Listener themed = event -> page().ifPresent(ClipPage::themeChanged);
        parent.getShell().addListener(WorkbenchTheme.CHANGED, themed);
        Runnable unfollow = PartChanges.follow(getSite().getPage(), openings()::frontChanged);
        pages.addListener(SWT.Dispose, event -> {
            parent.getShell().removeListener(WorkbenchTheme.CHANGED, themed);
            unfollow.run();
        });
        load();
    }

    private Optional<ClipPage> page() {
        return shown.map(Shown::page);
    }

    private void load() {
        message.waiting("Opening " + file().getFileName() + " …");
        openings().add(this::isInFront, done -> read(message::failed, done));
    }

    private Openings openings() {
        return getSite().getService(Analysis.class).openings();
    }

    private boolean isInFront() {
        return !pages.isDisposed() && (getSite().getPage().getActiveEditor() == this || getSite().getPage().isPartVisible(this));
    }

    /** Opens the recording anew, as its file is now; until that has worked, and if it doesn't, all stays as it is. */
    private void reload() {
        read(text -> page().ifPresent(open -> open.notice().say(text, List.of())), () -> { });
    }

    private void read(Consumer<String> failed, Runnable done) {
        if (pages.isDisposed()) { // closed before its turn came
            done.run();
            return;
        }
        new ClipLoader(file(), getSite().getService(Analysis.class).runtime().sounds(), TierPlace.of(getEditorInput(), file()),
                getSite().getService(TierStore.class), peakCache(),
                pages.getDisplay(), opened -> {
            try {
                loaded(opened);
            } finally {
                done.run();
            }
        }, text -> {
            if (!pages.isDisposed()) {
                failed.accept(text);
            }
            done.run();
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
        shown.ifPresent(old -> TierSaving.carryOver(old.page().document(), document));
        Optional<Shown> replaced = shown;
        ClipPage made = new ClipPage(pages, document, analysis, this);
        TierRecovery kept = new TierRecovery(document, getSite().getService(TierStore.class), pages.getDisplay(),
                analysis.threads().sound(), text -> made.notice().say(text, List.of()));
        TierSaving saving = new TierSaving(document, getSite().getShell(), opened.tiers(), opened.tierProblem().isPresent());
        OutsideChanges outside = new OutsideChanges(made, saving, opened.recording(), analysis.threads().sound(), this::reload);
        outside.install();
        shown = Optional.of(new Shown(made, kept, saving, outside));
        stack.topControl = made.control();
        pages.layout();
        replaced.ifPresent(old -> {
            old.recovery().end();
            old.page().control().dispose();
        });
        Runnable keep = keeping(kept, saving);
        document.tiers().addListener(() -> {
            firePropertyChange(IEditorPart.PROP_DIRTY);
            keep.run();
        });
        if (isDirty()) {
            keep.run();
        }
        firePropertyChange(IEditorPart.PROP_DIRTY);
        opened.tierProblem().ifPresent(problem -> made.notice().say(problem, List.of()));
        if (opened.recovered() && replaced.isEmpty()) {
            offerRecovered(made, saving);
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
        if (!TierPlace.of(getEditorInput(), file()).isTask()) {
            openings().add(this::isInFront, done -> begin(document, done)); // who annotates must not see what a model says
        }
    }

    private void begin(ClipDocument document, Runnable done) {
        if (page().filter(open -> open.document() == document && !pages.isDisposed()).isPresent()) {
            getSite().getService(Analysis.class).opened(document, done);
        } else {
            done.run(); // closed, or read again, before its turn came
        }
    }

    /** What has changed tiers kept: a copy in case of a crash, or, of the answer to a task, the file itself. */
    private Runnable keeping(TierRecovery kept, TierSaving saving) {
        if (!TierPlace.of(getEditorInput(), file()).isTask()) {
            return kept::changed;
        }
        boolean[] waiting = new boolean[1];
        Runnable save = () -> {
            waiting[0] = false;
            if (!pages.isDisposed() && isDirty()) {
                saving.save();
            }
        };
        return () -> {
            if (!waiting[0]) {
                waiting[0] = true;
                pages.getDisplay().timerExec(SOON, save);
            }
        };
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        if (shown.isPresent()) {
            ClipPage page = shown.get().page();
            if (adapter == ClipDocument.class) {
                return adapter.cast(page.document());
            }
            if (adapter == ClipCommands.class) {
                return adapter.cast(page.commands());
            }
            if (adapter == ClipPage.class) {
                return adapter.cast(page);
            }
        }
        return super.getAdapter(adapter);
    }

    @Override
    public void setFocus() {
        if (shown.isPresent()) {
            shown.get().page().setFocus();
            shown.get().outside().look();
        } else {
            message.setFocus();
        }
    }

    @Override
    public boolean isDirty() {
        return page().map(open -> open.document().tiers().isDirty()).orElse(false);
    }

    /** @return its annotations, as they would be saved */
    UnsavedAnnotations unsaved() {
        return UnsavedAnnotations.of(page().orElseThrow().document());
    }

    /** Has the editor close without another question: the user has given its changes up. */
    void giveUp() {
        givenUp = true;
    }

    @Override
    public int promptToSaveOnClose() {
        if (givenUp || page().isEmpty()) {
            return NO;
        }
        return SaveQuestion.ask(getSite().getShell(), List.of(unsaved())).map(wanted -> wanted.isEmpty() ? NO : YES).orElse(CANCEL);
    }

    /** Says that the unsaved tiers of a crash are there again. */
    private static void offerRecovered(ClipPage page, TierSaving saving) {
        page.notice().say("The workbench ended before these annotations were saved. They are back.",
                List.of(new NoticeBar.Choice("Save", saving::save), new NoticeBar.Choice("Discard", saving::discard)));
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        shown.ifPresent(open -> {
            if (!open.saving().save()) {
                monitor.setCanceled(true);
            }
        });
    }

    @Override
    public void dispose() {
        shown.map(Shown::recovery).ifPresent(TierRecovery::end);
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
