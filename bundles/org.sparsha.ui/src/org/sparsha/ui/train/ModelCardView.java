/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.sparsha.ui.widgets.MarkdownPage;

/** The card of the model that the training shown has made: what it is for, how good it is, how it was made. */
public final class ModelCardView extends ViewPart {

    private static final String NONE = "The card of a model is shown here once its training has written one: what it learned from, how it "
            + "was judged, and the command that makes it again.";

    private final Runnable listener = this::refresh;
    private TrainingDesk desk;
    private MarkdownPage page;
    private String shown = "";

    @Override
    public void createPartControl(Composite parent) {
        desk = getSite().getService(TrainingDesk.class);
        page = new MarkdownPage(parent, target -> {
            if (target.startsWith("http")) {
                Program.launch(target);
            }
        });
        desk.addListener(listener);
        refresh();
    }

    private void refresh() {
        if (page.control().isDisposed()) {
            return;
        }
        String text = desk.model().flatMap(ModelCardView::card).orElse(NONE);
        if (!text.equals(shown)) {
            shown = text;
            page.show(text);
        }
    }

    private static Optional<String> card(Path model) {
        try {
            return Optional.of(Files.readString(model.resolve("README.md")));
        } catch (IOException e) {
            System.getLogger(ModelCardView.class.getName()).log(System.Logger.Level.DEBUG, "No card", e);
            return Optional.empty();
        }
    }

    @Override
    public void setFocus() {
        page.control().setFocus();
    }

    @Override
    public void dispose() {
        desk.removeListener(listener);
        super.dispose();
    }
}
