/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;

/** Paints what a timeline shows into a picture, waiting for tiles that are still to come. */
final class TimelineSnapshot {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(2);

    private final Timeline timeline;
    private final TimelinePainter painter;
    private final TilePainter tiles;

    TimelineSnapshot(Timeline timeline, TimelinePainter painter, TilePainter tiles) {
        this.timeline = timeline;
        this.painter = painter;
        this.tiles = tiles;
    }

    ImageData take() {
        Rectangle area = timeline.getClientArea();
        Rectangle size = new Rectangle(0, 0, Math.max(1, area.width), Math.max(1, area.height));
        Image image = new Image(timeline.getDisplay(), size.width, size.height);
        try {
            long end = System.nanoTime() + PATIENCE;
            paint(image, size);
            while (tiles.isBusy() && System.nanoTime() < end) {
                LockSupport.parkNanos(PAUSE);
                paint(image, size);
            }
            paint(image, size);
            return image.getImageData(timeline.getMonitor().getZoom());
        } finally {
            image.dispose();
        }
    }

    private void paint(Image image, Rectangle size) {
        GC gc = new GC(image);
        try {
            gc.setFont(timeline.getFont());
            painter.paint(gc, timeline.view(size), size);
        } finally {
            gc.dispose();
        }
    }
}
