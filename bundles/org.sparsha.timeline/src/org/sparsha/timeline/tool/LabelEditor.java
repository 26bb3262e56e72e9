/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline.tool;

import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.sparsha.timeline.Timeline;

/** A text field in the place of a label: Enter or leaving it takes the text, Escape leaves the label as it was. */
final class LabelEditor {

    private final Timeline timeline;

    LabelEditor(Timeline timeline) {
        this.timeline = timeline;
    }

    void open(Rectangle bounds, String label, Consumer<String> done) {
        Text text = new Text(timeline, SWT.SINGLE | SWT.CENTER | SWT.BORDER);
        text.setText(label);
        text.selectAll();
        int height = Math.max(bounds.height, text.computeSize(SWT.DEFAULT, SWT.DEFAULT).y);
        text.setBounds(bounds.x, bounds.y + (bounds.height - height) / 2, bounds.width, height);
        Session session = new Session(text, done);
        text.addListener(SWT.Traverse, session::traversed);
        text.addListener(SWT.FocusOut, event -> session.close(true));
        text.moveAbove(null);
        text.setFocus();
    }

    /** One use of the field. */
    private final class Session {

        private final Text text;
        private final Consumer<String> done;
        private boolean closed;

        Session(Text text, Consumer<String> done) {
            this.text = text;
            this.done = done;
        }

        void traversed(Event event) {
            if (event.detail == SWT.TRAVERSE_RETURN || event.detail == SWT.TRAVERSE_ESCAPE) {
                event.doit = false;
                close(event.detail == SWT.TRAVERSE_RETURN);
                if (!timeline.isDisposed()) {
                    timeline.setFocus();
                }
            }
        }

        void close(boolean take) {
            if (closed || text.isDisposed()) {
                return;
            }
            closed = true;
            String label = text.getText().strip();
            timeline.getDisplay().asyncExec(() -> {
                if (!text.isDisposed()) {
                    text.dispose();
                }
            });
            text.setVisible(false);
            if (take) {
                done.accept(label);
            }
        }
    }
}
