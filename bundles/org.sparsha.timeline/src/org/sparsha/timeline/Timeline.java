/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.sparsha.timeline.input.TimelineAction;

/**
 * Tracks of one clip on one time axis: a canvas that only copies finished pictures to the screen, whatever the clip's length. Everything
 * but {@link #refresh()} belongs to the UI thread.
 */
public final class Timeline extends Canvas {

    /** Width of the gutter with the usual font. */
    private static final int GUTTER = 72;
    /** Leaves one processor to the window. */
    private static final int WORKERS = Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors() - 1));

    private final TimelineContext context;
    private final int gutter;
    private final TrackStack stack = new TrackStack();
    private final TilePainter tiles;
    private final TimelinePainter painter;
    private final ScrollBars scrollBars;
    private final List<Tool> tools = new ArrayList<>();
    private final List<ActionHandler> handlers = new ArrayList<>();
    private final AtomicBoolean redrawPending = new AtomicBoolean();
    private final ContextRepaint repaint;
    private final TimelineAccessibility accessibility = new TimelineAccessibility(this, stack);
    private TimeAxis axis;
    private TimelineTheme theme = TimelineTheme.LIGHT;
    private String clipName = "";
    private OptionalInt mouseX = OptionalInt.empty();
    private Consumer<String> failures = message -> { };
    private int density = 100;

    /**
     * Makes an empty timeline.
     *
     * @param parent where to put it
     * @param context what it shares with other views of the clip
     * @param executor runs the painting of pictures; not shut down by the timeline
     */
    public Timeline(Composite parent, TimelineContext context, Executor executor) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND | SWT.H_SCROLL | SWT.V_SCROLL);
        this.context = context;
        this.gutter = FontScale.of(this, GUTTER);
        this.axis = TimeAxis.whole(context.length(), context.sampleRate(), 1).showing(context.range());
        this.tiles = new TilePainter(getDisplay(), executor, WORKERS, this::refresh, this::failed);
        this.painter = new TimelinePainter(tiles, stack);
        this.scrollBars = new ScrollBars(this, stack);
        this.repaint = new ContextRepaint(this);
        handlers.add(new ViewActions(this));
        context.addListener(repaint);
        addListener(SWT.Paint, this::paint);
        addListener(SWT.Resize, event -> resized());
        addListener(SWT.ZoomChanged, event -> resized());
        addListener(SWT.Dispose, event -> disposed());
        addListener(SWT.FocusIn, event -> redraw());
        addListener(SWT.FocusOut, event -> redraw());
        new TimelineMouse(this, stack).install();
        new TimelineWheel(this, stack).install();
        addListener(SWT.Traverse, Timeline::traversed);
        accessibility.install();
    }

    /** @return what it shares with other views of the clip */
    public TimelineContext context() {
        return context;
    }

    /** @return the time axis; its x = 0 is at {@link #gutter()} */
    public TimeAxis axis() {
        return axis;
    }

    /** @return width of the gutter at the left in points */
    public int gutter() {
        return gutter;
    }

    /** @return tracks from top to bottom */
    public List<Track> tracks() {
        return stack.tracks();
    }

    /** @param tracks tracks from top to bottom; layers no longer among them are disposed */
    public void setTracks(List<Track> tracks) {
        List<Layer> old = stack.tracks().stream().flatMap(track -> track.layers().stream()).toList();
        stack.set(tracks);
        List<Layer> now = tracks.stream().flatMap(track -> track.layers().stream()).toList();
        now.forEach(layer -> layer.attach(this::refresh));
        old.stream().filter(layer -> !now.contains(layer)).forEach(Layer::dispose);
        scrollBars.update();
        redraw();
    }

    /** @return colours */
    public TimelineTheme theme() {
        return theme;
    }

    /** @param newTheme colours from now on */
    public void setTheme(TimelineTheme newTheme) {
        theme = newTheme;
        setBackground(Painting.color(newTheme.surface()));
        redraw();
    }

    /** @return the clip's name as it is read to those who cannot see the canvas */
    public String clipName() {
        return clipName;
    }

    /** @param name the clip's name as it is read to those who cannot see the canvas */
    public void setClipName(String name) {
        clipName = name;
    }

    /** @return what a screen reader says the canvas is: clip and range in sight */
    public String accessibleName() {
        return accessibility.name();
    }

    /** @return what a screen reader says of its state: cursor, selection, chosen segment */
    public String accessibleState() {
        return accessibility.state();
    }

    /** @param listener takes messages for the user when a picture cannot be painted; called on the UI thread */
    public void setFailureListener(Consumer<String> listener) {
        failures = listener;
    }

    /** @return whether the view turns a page when the sound leaves it */
    public boolean isFollowing() {
        return repaint.isFollowing();
    }

    /** @param follow whether the view turns a page when the sound leaves it */
    public void setFollowing(boolean follow) {
        repaint.setFollowing(follow);
    }

    /** @param tool a tool, asked after those added before */
    public void addTool(Tool tool) {
        tools.add(tool);
    }

    ScrollBars scrollBars() {
        return scrollBars;
    }

    /** @return the tools, first asked first */
    List<Tool> tools() {
        return tools;
    }

    /** @param handler carries out actions; asked before those added earlier and before the timeline itself */
    public void addActionHandler(ActionHandler handler) {
        handlers.add(0, handler);
    }

    /**
     * Carries out an action, whoever can.
     *
     * @param action what is asked for
     * @return whether somebody has
     */
    public boolean perform(TimelineAction action) {
        return handlers.stream().anyMatch(handler -> handler.perform(action));
    }

    /** @param newAxis which part to show; its width must be that of the present axis */
    public void setAxis(TimeAxis newAxis) {
        if (newAxis.equals(axis)) {
            return;
        }
        axis = newAxis;
        context.setRange(axis.visible());
        scrollBars.update();
        redraw();
    }

    /**
     * Tells what lies at a point.
     *
     * @param x points from the left edge of the canvas
     * @param y points from its upper edge
     * @param modifiers SWT's state mask
     * @return what lies there
     */
    public ToolEvent eventAt(int x, int y, int modifiers) {
        int inside = x - gutter;
        return new ToolEvent(this, inside, y, axis.sampleAt(inside), modifiers, stack.trackAt(y), stack.hits(axis, inside, y));
    }

    /**
     * @param track index of a track
     * @return where it lies on the canvas, without the gutter
     */
    public Rectangle trackBounds(int track) {
        return stack.bounds(track, gutter, axis.width());
    }

    /** @return the words for what is under the mouse there, as in {@link TimelineContext#readout()} */
    String readoutAt(int x, int y) {
        return stack.readout(axis, x - gutter, y);
    }

    OptionalInt mouseX() {
        return mouseX;
    }

    void setMouseX(OptionalInt newX) {
        OptionalInt old = mouseX;
        mouseX = newX;
        old.ifPresent(this::redrawMouse);
        newX.ifPresent(this::redrawMouse);
    }

    private void redrawMouse(int x) {
        redraw(gutter + x - 1, 0, 3, getClientArea().height, false);
        redraw(gutter + x - 80, 0, 160, RulerPainter.HEIGHT, false);
    }

    /** @return whether pictures are still being painted */
    public boolean isBusy() {
        return tiles.isBusy();
    }

    /** Has everything painted anew, soon. Any thread may call this. */
    public void refresh() {
        Display display = isDisposed() ? null : getDisplayQuietly().orElse(null);
        if (display != null && redrawPending.compareAndSet(false, true)) {
            later(display, () -> {
                redrawPending.set(false);
                redraw();
            });
        }
    }

    /** Has pictures that could not be painted tried again, as after a file has come back. */
    public void retry() {
        tiles.retry();
        redraw();
    }

    /** @return what is seen now, as a picture; waits for what is still being painted, 10 s at most */
    public ImageData snapshot() {
        return new TimelineSnapshot(this, painter, tiles).take();
    }

    TimelinePainter.View view(Rectangle size) {
        return new TimelinePainter.View(axis, context, theme, size, gutter, density, mouseX, isFocusControl());
    }

    private Optional<Display> getDisplayQuietly() {
        try {
            return Optional.of(getDisplay());
        } catch (SWTException e) {
            return Optional.empty();
        }
    }

    private void later(Display display, Runnable task) {
        try {
            display.asyncExec(() -> {
                if (!isDisposed()) {
                    task.run();
                }
            });
        } catch (SWTException e) {
            redrawPending.set(false);
        }
    }

    private void failed(String message) {
        getDisplayQuietly().ifPresent(display -> later(display, () -> failures.accept(message)));
    }

    private void paint(Event event) {
        painter.paint(event.gc, view(getClientArea()), new Rectangle(event.x, event.y, event.width, event.height));
    }

    private void resized() {
        Rectangle size = getClientArea();
        density = getMonitor().getZoom();
        stack.resize(RulerPainter.HEIGHT, size.height);
        axis = axis.withWidth(size.width - gutter);
        context.setRange(axis.visible());
        scrollBars.update();
        redraw();
    }

    void showRange() {
        if (context.length() != axis.length()) {
            axis = axis.withLength(context.length());
        }
        if (!context.range().equals(axis.visible())) {
            axis = axis.showing(context.range());
        }
        scrollBars.update();
        redraw();
    }

    /** Tab leads on; all other keys are the commands' of whoever owns the timeline. */
    private static void traversed(Event event) {
        event.doit = switch (event.detail) {
            case SWT.TRAVERSE_TAB_NEXT, SWT.TRAVERSE_TAB_PREVIOUS, SWT.TRAVERSE_PAGE_NEXT, SWT.TRAVERSE_PAGE_PREVIOUS,
                    SWT.TRAVERSE_MNEMONIC -> true;
            default -> false;
        };
    }

    private void disposed() {
        context.removeListener(repaint);
        stack.tracks().forEach(track -> track.layers().forEach(Layer::dispose));
        tiles.dispose();
    }
}
