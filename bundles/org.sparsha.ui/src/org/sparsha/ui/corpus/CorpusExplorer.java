/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.part.ViewPart;
import org.sparsha.timeline.FontScale;
import org.sparsha.ui.recordings.ActiveClip;
import org.sparsha.ui.recordings.OpenClips;
import org.sparsha.ui.recordings.RecentFiles;
import org.sparsha.ui.recordings.Recordings;
import org.sparsha.ui.recordings.Samples;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.theme.Palette;
import org.sparsha.ui.theme.WorkbenchTheme;
import org.sparsha.ui.widgets.Names;
import org.sparsha.ui.widgets.WarningBox;

/** The recordings at hand: open ones with what the model hears in them, corpora folder by folder, those opened lately, the samples. */
public final class CorpusExplorer extends ViewPart {

    private static final int LEAST_MARK = 34;
    private static final int MOST_MARK = 110;
    private static final int LEAST_NAME = 60;
    private static final int ROOM = 16;

    private final Runnable listener = this::fill;
    private CorpusShelf shelf;
    private OpenClips open;
    private WarningBox warnings;
    private Tree tree;
    private TreeColumn names;
    private TreeColumn marks;
    private List<ExplorerNode> roots = List.of();
    private int markWidth = LEAST_MARK;
    private Runnable unfollow = () -> { };
    private Optional<Path> awaited = Optional.empty();

    @Override
    public void createPartControl(Composite parent) {
        shelf = getSite().getService(CorpusShelf.class);
        open = new OpenClips(getSite().getPage(), shelf::heard, this::later);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        parent.setLayout(layout);
        warnings = new WarningBox(parent);
        tree = new Tree(parent, SWT.FULL_SELECTION | SWT.SINGLE | SWT.VIRTUAL);
        tree.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        Names.give(tree, "Recordings and corpora");
        names = new TreeColumn(tree, SWT.LEFT);
        marks = new TreeColumn(tree, SWT.RIGHT);
        tree.addListener(SWT.SetData, this::describe);
        tree.addListener(SWT.DefaultSelection, event -> openChosen());
        tree.addListener(SWT.Selection, event -> node().flatMap(ExplorerNode::corpus).ifPresent(shelf::choose));
        tree.addListener(SWT.Resize, event -> fit());
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(shown -> new ExplorerMenu(getSite().getWorkbenchWindow(), shelf).fill(shown, node()));
        tree.setMenu(menu.createContextMenu(tree));
        tree.addListener(SWT.Dispose, event -> menu.dispose());
        Shell shell = parent.getShell();
        Listener themed = event -> later();
        shell.addListener(WorkbenchTheme.CHANGED, themed);
        tree.addListener(SWT.Dispose, event -> shell.removeListener(WorkbenchTheme.CHANGED, themed));
        shelf.addListener(listener);
        open.install();
        fill();
        unfollow = ActiveClip.of(getSite().getPage(), (old, now) -> now.map(ClipDocument::path).ifPresent(this::followSoon),
                aspect -> { }).install();
    }

    /** Once the lines of what is open are there. */
    private void followSoon(Path file) {
        tree.getDisplay().asyncExec(() -> follow(file));
    }

    /** Chooses the line of the recording in front, unless one of its lines is chosen already; the keyboard stays where it is. */
    private void follow(Path file) {
        Path wanted = file.toAbsolutePath().normalize();
        awaited = Optional.of(wanted); // its line may be yet to come
        if (tree.isDisposed()) {
            return;
        }
        boolean there = node().flatMap(ExplorerNode::file).filter(chosen -> chosen.toAbsolutePath().normalize().equals(wanted)).isPresent();
        List<Integer> way = there ? List.of() : ExplorerWay.to(roots, wanted);
        if (there || !way.isEmpty()) {
            awaited = Optional.empty();
        }
        if (way.isEmpty()) {
            return;
        }
        TreeItem item = tree.getItem(way.getFirst());
        List<ExplorerNode> level = roots.get(way.getFirst()).children();
        for (int index : way.subList(1, way.size())) {
            item.setItemCount(level.size());
            item.setExpanded(true);
            item = item.getItem(index);
            level = level.get(index).children();
        }
        tree.setSelection(item);
        tree.showItem(item);
    }

    private void later() {
        if (!tree.isDisposed()) {
            tree.getDisplay().asyncExec(this::fill);
        }
    }

    private Optional<ExplorerNode> node() {
        return tree.getSelectionCount() == 1 && tree.getSelection()[0].getData() instanceof ExplorerNode node ? Optional.of(node)
                : Optional.empty();
    }

    private void openChosen() {
        node().ifPresent(node -> {
            if (node.file().isPresent()) {
                Recordings.open(getSite().getWorkbenchWindow(), List.of(node.file().get()));
            } else {
                tree.getSelection()[0].setExpanded(!tree.getSelection()[0].getExpanded());
            }
        });
    }

    private void fill() {
        if (tree.isDisposed()) {
            return;
        }
        List<ExplorerNode> before = roots;
        roots = roots();
        boolean anew = before.size() != roots.size();
        markWidth = LEAST_MARK;
        List<TreeItem> opening = new ArrayList<>();
        tree.setRedraw(false);
        tree.setItemCount(roots.size());
        tree.clearAll(true);
        for (int i = 0; i < roots.size(); i++) {
            TreeItem item = tree.getItem(i);
            boolean wasEmpty = item.getItemCount() == 0;
            item.setItemCount(roots.get(i).children().size());
            if ((anew || wasEmpty) && !roots.get(i).children().isEmpty()) {
                opening.add(item);
            }
        }
        tree.setRedraw(true);
        opening.forEach(item -> item.setExpanded(true)); // GTK forgets it of a line that has just got its first below
        awaited.ifPresent(this::follow);
        warnings.show(shelf.all().stream().flatMap(corpus -> corpus.warnings().stream().map(text -> corpus.name() + ": " + text)).toList());
        fit();
    }

    private List<ExplorerNode> roots() {
        List<ExplorerNode> clips = new ArrayList<>();
        for (ClipDocument document : open.documents()) {
            clips.add(ExplorerNode.clip(name(document.path()), document.path(), () -> answer(document)));
        }
        List<ExplorerNode> nodes = new ArrayList<>();
        nodes.add(files("Open", clips));
        shelf.all().forEach(corpus -> nodes.add(CorpusNodes.of(corpus)));
        if (!RecentFiles.all().isEmpty()) {
            nodes.add(files("Recent", RecentFiles.all().stream().map(CorpusExplorer::plain).toList()));
        }
        nodes.add(files("Samples", Samples.recordings().stream().map(CorpusExplorer::plain).toList()));
        return nodes;
    }

    private static ExplorerNode files(String name, List<ExplorerNode> clips) {
        return ExplorerNode.group(name, Integer.toString(clips.size()), Optional.empty(), () -> clips);
    }

    private static ExplorerNode plain(Path file) {
        return ExplorerNode.clip(name(file), file, () -> ExplorerNode.Mark.NONE);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static ExplorerNode.Mark answer(ClipDocument document) {
        return document.session().map(session -> new ExplorerNode.Mark(session.prediction().label(), ExplorerNode.Tone.ANSWER))
                .orElse(new ExplorerNode.Mark("…", ExplorerNode.Tone.QUIET));
    }

    /** Fills a line that comes into sight. */
    private void describe(Event event) {
        TreeItem item = (TreeItem) event.item;
        TreeItem parent = item.getParentItem();
        List<ExplorerNode> siblings = parent == null ? roots
                : parent.getData() instanceof ExplorerNode above ? above.children() : List.of();
        int index = parent == null ? tree.indexOf(item) : parent.indexOf(item);
        if (index < 0 || index >= siblings.size()) {
            return;
        }
        ExplorerNode node = siblings.get(index);
        ExplorerNode.Mark mark = node.mark();
        item.setData(node);
        item.setText(new String[] {node.text(), mark.text()});
        item.setForeground(1, colour(mark.tone()));
        item.setItemCount(node.children().size());
        GC gc = new GC(tree);
        int needed = Math.min(FontScale.of(tree, MOST_MARK), gc.textExtent(mark.text()).x + ROOM);
        gc.dispose();
        if (needed > markWidth) {
            markWidth = needed;
            tree.getDisplay().asyncExec(this::fit);
        }
    }

    private Color colour(ExplorerNode.Tone tone) {
        Palette palette = Palette.of(tree.getDisplay());
        return switch (tone) {
            case QUIET -> palette.quiet();
            case ANSWER -> palette.text();
            case RIGHT -> palette.good();
            case WRONG -> palette.supporting();
        };
    }

    /** The marks take what they need, the names the rest. */
    private void fit() {
        if (!tree.isDisposed()) {
            int width = tree.getClientArea().width;
            marks.setWidth(markWidth);
            names.setWidth(Math.max(LEAST_NAME, width - markWidth));
        }
    }

    @Override
    public void setFocus() {
        tree.setFocus();
    }

    @Override
    public void dispose() {
        shelf.removeListener(listener);
        unfollow.run();
        open.dispose();
        super.dispose();
    }
}
