/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.timeline.TimelineTheme;
import org.sparsha.timeline.input.TimelineAction;
import org.sparsha.timeline.tier.TierEdits;
import org.sparsha.timeline.tier.TierModel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Mouse, keys and paints of a timeline on a real display. */
class TimelineInteractionTest extends TimelineTest {

    private void mouse(int type, int x, int y, int modifiers) {
        Event event = new Event();
        event.x = x;
        event.y = y;
        event.button = 1;
        event.stateMask = modifiers;
        timeline.notifyListeners(type, event);
        pump();
    }

    private void drag(long from, long to, int track) {
        mouse(SWT.MouseDown, x(from), middle(track), 0);
        mouse(SWT.MouseMove, (x(from) + x(to)) / 2, middle(track), SWT.BUTTON1);
        mouse(SWT.MouseMove, x(to), middle(track), SWT.BUTTON1);
        mouse(SWT.MouseUp, x(to), middle(track), SWT.BUTTON1);
    }

    private void perform(TimelineAction action) {
        timeline.perform(action);
        pump();
    }

    private void near(long wanted, long actual) {
        assertEquals(wanted, actual, 1 + 1.5 * timeline.axis().samplesPerPoint());
    }

    @Test
    void draggingSelectsAndClickingSetsTheCursor() {
        display.syncExec(() -> {
            drag(10_000, 30_000, 0);
            near(10_000, context.selection().orElseThrow().start());
            near(30_000, context.selection().orElseThrow().end());
            drag(30_000, 40_000, 1);
            near(10_000, context.selection().orElseThrow().start());
            near(40_000, context.selection().orElseThrow().end());
            mouse(SWT.MouseDown, x(50_000), middle(0), 0);
            mouse(SWT.MouseUp, x(50_000), middle(0), 0);
            assertTrue(context.selection().isEmpty());
            near(50_000, context.cursor());
        });
    }

    @Test
    void actionsZoomAndKeysAreLeftToTheHost() {
        display.syncExec(() -> {
            perform(TimelineAction.ZOOM_IN);
            assertFalse(timeline.axis().isWhole());
            perform(TimelineAction.ZOOM_ALL);
            assertTrue(timeline.axis().isWhole());
            Event letter = new Event();
            letter.keyCode = 'w';
            letter.character = 'w';
            timeline.notifyListeners(SWT.KeyDown, letter);
            pump();
            assertTrue(timeline.axis().isWhole());
        });
    }

    @Test
    void draggingABoundaryMovesBothIntervalsAndCanBeUndone() {
        display.syncExec(() -> {
            List<TierModel> before = document.tiers();
            drag(16_000, 24_000, TIERS);
            List<Segment> words = document.tiers().get(0).segments();
            near(24_000, words.get(0).end());
            assertEquals(words.get(0).end(), words.get(1).start());
            perform(TimelineAction.UNDO);
            assertEquals(before, document.tiers());
            perform(TimelineAction.REDO);
            assertEquals(words, document.tiers().get(0).segments());
        });
    }

    @Test
    void labelsAreEditedInPlaceAndByKeys() {
        display.syncExec(() -> {
            mouse(SWT.MouseDown, x(12_000), middle(TIERS), 0);
            mouse(SWT.MouseUp, x(12_000), middle(TIERS), 0);
            assertEquals("one", context.chosenSegment().orElseThrow().label());
            perform(TimelineAction.LABEL_2);
            assertEquals("joy", document.tiers().get(0).segments().get(0).label());
            mouse(SWT.MouseDoubleClick, x(12_000), middle(TIERS), 0);
            Text text = editor().orElseThrow();
            assertEquals("joy", text.getText());
            text.setText("\u0915\u094d\u092f\u094b\u0902");
            Event enter = new Event();
            enter.detail = SWT.TRAVERSE_RETURN;
            text.notifyListeners(SWT.Traverse, enter);
            pump();
            assertEquals("\u0915\u094d\u092f\u094b\u0902", document.tiers().get(0).segments().get(0).label());
            assertTrue(editor().isEmpty());
        });
    }

    private Optional<Text> editor() {
        for (Control child : timeline.getChildren()) {
            if (child instanceof Text text && !text.isDisposed()) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    @Test
    void selectionBecomesAnInterval() {
        display.syncExec(() -> {
            context.setSelection(Optional.of(new SampleRange(40_000, 50_000)));
            perform(TimelineAction.NEW_ITEM);
            assertEquals(new SampleRange(40_000, 50_000), document.tiers().get(0).segments().get(2).range());
            editor().orElseThrow();
        });
    }

    @Test
    void movingThePlayCursorPaintsOnlyItsStrip() {
        display.syncExec(() -> {
            timeline.snapshot();
            pump();
            timeline.update();
            List<Integer> widths = new ArrayList<>();
            timeline.addListener(SWT.Paint, event -> widths.add(event.width));
            context.setPlayPosition(OptionalLong.of(20_000));
            timeline.update();
            pump();
            widths.clear();
            context.setPlayPosition(OptionalLong.of(20_200));
            timeline.update();
            pump();
            assertTrue(widths.stream().allMatch(width -> width < 60), widths.toString());
        });
    }

    /** A strip painted anew in the middle of a label must leave the label as it was. */
    @Test
    void labelsStayWholeAfterPartialRepaints() {
        display.syncExec(() -> {
            document.apply(TierEdits.relabel(document.tiers(), 0, 1, "a label that is long enough to be cut into strips").orElseThrow());
            mouse(SWT.MouseMove, x(60_000), middle(0), 0);
            Pump.settle();
            Rectangle area = timeline.trackBounds(TIERS);
            ImageData before = shown(area);
            for (int left = timeline.gutter(); left < area.x + area.width - 9; left += 23) {
                timeline.redraw(left, area.y, 9, area.height, false);
                Pump.settle();
            }
            for (long at = 0; at < 64_000; at += 4000) { // the play cursor goes across it
                context.setPlayPosition(OptionalLong.of(at));
                Pump.settle();
            }
            context.setPlayPosition(OptionalLong.empty());
            Pump.settle();
            ImageData after = shown(area);
            int other = 0;
            for (int y = 0; y < before.height; y++) {
                for (int x = 0; x < before.width; x++) {
                    other += before.getPixel(x, y) == after.getPixel(x, y) ? 0 : 1;
                }
            }
            assertEquals(0, other, "pixels that differ");
        });
    }

    /** What the screen shows of a part of the timeline, right of the gutter. */
    private ImageData shown(Rectangle area) {
        Rectangle part = new Rectangle(timeline.gutter(), area.y, timeline.getClientArea().width - timeline.gutter(), area.height);
        Image image = new Image(display, part.width, part.height);
        GC gc = new GC(timeline);
        gc.copyArea(image, part.x, part.y);
        gc.dispose();
        ImageData data = image.getImageData();
        image.dispose();
        return data;
    }

    @Test
    void picturesFollowTheTheme() {
        display.syncExec(() -> {
            ImageData light = timeline.snapshot();
            timeline.setTheme(TimelineTheme.DARK);
            ImageData dark = timeline.snapshot();
            assertEquals(new RGB(255, 255, 255), pixel(light, 5, 5));
            assertEquals(new RGB(0x26, 0x28, 0x2D), pixel(dark, 5, 5));
            assertNotEquals(1, colors(dark), "a spectrogram has been painted");
        });
    }

    private static RGB pixel(ImageData data, int x, int y) {
        return data.palette.getRGB(data.getPixel(x, y));
    }

    private int colors(ImageData data) {
        int scale = data.width / Math.max(1, timeline.getClientArea().width);
        Rectangle bounds = timeline.trackBounds(1);
        return (int) IntStream.range(bounds.x, bounds.x + bounds.width - 1)
                .map(x -> data.getPixel(x * scale, (bounds.y + bounds.height / 2) * scale)).distinct().count();
    }

    @Test
    void hoveringTellsWhatIsThere() {
        display.syncExec(() -> {
            mouse(SWT.MouseMove, x(12_000), middle(TIERS), 0);
            assertEquals("one", context.hoveredSegment().orElseThrow().label());
            assertTrue(context.readout().contains("\u201cone\u201d"), context.readout());
            mouse(SWT.MouseMove, x(40_000), middle(1), 0);
            assertTrue(context.hoveredSegment().isEmpty());
            assertTrue(context.readout().contains("Hz"), context.readout());
            mouse(SWT.MouseExit, 0, 0, 0);
            assertEquals("", context.readout());
        });
    }

    @Test
    void isNamedForThoseWhoCannotSeeIt() {
        display.syncExec(() -> {
            timeline.setClipName("speech.wav");
            context.setSelection(Optional.of(new SampleRange(0, RATE)));
            assertEquals("Timeline of speech.wav, showing 0:00.000 to 0:04.000", timeline.accessibleName());
            assertEquals("Cursor at 0:00.000, selection 0:00.000 to 0:01.000", timeline.accessibleState());
        });
    }

    @Test
    void goesQuietlyWhilePicturesAreBeingPainted() {
        display.syncExec(() -> {
            timeline.setAxis(timeline.axis().zoomed(100, 3));
            timeline.update();
            shell.dispose();
            pump();
            assertTrue(timeline.isDisposed());
            context.setCursor(77);
            timeline.refresh();
            pump();
        });
    }
}
