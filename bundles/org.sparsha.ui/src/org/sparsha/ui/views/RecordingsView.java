/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.views;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.part.ViewPart;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.shell.RecentFiles;
import org.sparsha.ui.shell.Recordings;
import org.sparsha.ui.shell.Samples;
import org.sparsha.ui.theme.Palette;

/** The recordings at hand: those that are open, with what the model hears in them, those opened lately, and the samples. */
public final class RecordingsView extends ViewPart {

    private final IPartListener2 parts = new IPartListener2() {
        @Override
        public void partOpened(IWorkbenchPartReference part) {
            later();
        }

        @Override
        public void partClosed(IWorkbenchPartReference part) {
            later();
        }

        @Override
        public void partInputChanged(IWorkbenchPartReference part) {
            later();
        }
    };
    private final ClipDocument.Listener listener = aspect -> {
        if (aspect == ClipDocument.Aspect.PREDICTION) {
            later();
        }
    };
    private final List<ClipDocument> followed = new ArrayList<>();
    private Tree tree;

    @Override
    public void createPartControl(Composite parent) {
        parent.setLayout(new FillLayout());
        tree = new Tree(parent, SWT.FULL_SELECTION | SWT.SINGLE);
        new TreeColumn(tree, SWT.LEFT).setWidth(170);
        new TreeColumn(tree, SWT.RIGHT).setWidth(80);
        tree.addListener(SWT.DefaultSelection, event -> open());
        tree.addListener(SWT.Resize, event -> {
            int width = tree.getClientArea().width;
            tree.getColumn(0).setWidth(Math.max(80, width - 76));
            tree.getColumn(1).setWidth(76);
        });
        getSite().getPage().addPartListener(parts);
        fill();
    }

    private void later() {
        if (!tree.isDisposed()) {
            tree.getDisplay().asyncExec(() -> {
                if (!tree.isDisposed()) {
                    fill();
                }
            });
        }
    }

    private void open() {
        if (tree.getSelectionCount() == 1 && tree.getSelection()[0].getData() instanceof Path file) {
            Recordings.open(getSite().getWorkbenchWindow(), List.of(file));
        }
    }

    private void fill() {
        followed.forEach(document -> document.removeListener(listener));
        followed.clear();
        tree.removeAll();
        TreeItem open = group("Open");
        for (IEditorReference reference : getSite().getPage().getEditorReferences()) {
            IEditorPart editor = reference.getEditor(false);
            Optional.ofNullable(editor).map(part -> part.getAdapter(ClipDocument.class)).ifPresent(document -> {
                TreeItem item = item(open, document.path());
                document.session().ifPresent(session -> {
                    item.setText(1, session.prediction().label());
                    item.setForeground(1, Palette.of(tree.getDisplay()).supporting());
                });
                document.addListener(listener);
                followed.add(document);
            });
        }
        TreeItem recent = group("Recent");
        RecentFiles.all().forEach(file -> item(recent, file));
        TreeItem samples = group("Samples");
        Samples.recordings().forEach(file -> item(samples, file));
        for (TreeItem group : tree.getItems()) {
            group.setText(1, Integer.toString(group.getItemCount()));
            group.setForeground(1, Palette.of(tree.getDisplay()).quiet());
            group.setExpanded(true);
        }
    }

    private TreeItem group(String name) {
        TreeItem item = new TreeItem(tree, SWT.NONE);
        item.setText(0, name);
        return item;
    }

    private static TreeItem item(TreeItem group, Path file) {
        TreeItem item = new TreeItem(group, SWT.NONE);
        item.setText(0, String.valueOf(file.getFileName()));
        item.setData(file);
        return item;
    }

    @Override
    public void setFocus() {
        tree.setFocus();
    }

    @Override
    public void dispose() {
        getSite().getPage().removePartListener(parts);
        followed.forEach(document -> document.removeListener(listener));
        super.dispose();
    }
}
