/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.help;

import java.util.ArrayDeque;
import java.util.Deque;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.sparsha.ui.widgets.FlatButton;
import org.sparsha.ui.widgets.MarkdownPage;

/** Shows a page of the guide, with its contents one press away. */
public final class GuideView extends ViewPart {

    private final Deque<String> visited = new ArrayDeque<>();
    private MarkdownPage page;

    @Override
    public void createPartControl(Composite parent) {
        Composite body = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(2, false);
        body.setLayout(layout);
        FlatButton contents = new FlatButton(body, false, "Contents", "help");
        contents.addListener(SWT.Selection, event -> open(GuidePages.CONTENTS));
        FlatButton back = new FlatButton(body, false, "Back", "undo");
        back.addListener(SWT.Selection, event -> back());
        page = new MarkdownPage(body, this::follow);
        page.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1));
        open(GuidePages.CONTENTS);
    }

    private void follow(String target) {
        if (target.startsWith("http")) {
            Program.launch(target);
        } else {
            open(target.replaceFirst("\\.md$", ""));
        }
    }

    private void back() {
        if (visited.size() > 1) {
            visited.pop();
            open(visited.pop());
        }
    }

    /** @param name name of a page; the contents where there is none of that name */
    public void open(String name) {
        visited.push(name);
        page.show(GuidePages.text(name));
    }

    @Override
    public void setFocus() {
        page.control().setFocus();
    }
}
