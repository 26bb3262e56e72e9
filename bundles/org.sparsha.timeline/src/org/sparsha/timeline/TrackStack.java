/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.eclipse.swt.graphics.Rectangle;
import org.sparsha.core.Segment;

/** The tracks of a timeline, where they lie and how far they are scrolled down. Coordinates are those of the canvas. */
final class TrackStack {

    private List<Track> tracks = List.of();
    private TrackLayout layout = new TrackLayout(List.of());
    private boolean resizedByHand;
    private int top;
    private int viewHeight;
    private int offset;

    List<Track> tracks() {
        return tracks;
    }

    void set(List<Track> newTracks) {
        List<Integer> heights = new ArrayList<>();
        for (Track track : newTracks) {
            int old = tracks.stream().map(Track::name).toList().indexOf(track.name());
            heights.add(old >= 0 && resizedByHand ? layout.height(old) : track.height());
        }
        tracks = List.copyOf(newTracks);
        layout = new TrackLayout(heights);
        fit();
    }

    void resize(int newTop, int newViewHeight) {
        top = newTop;
        viewHeight = newViewHeight;
        fit();
    }

    private void fit() {
        if (!resizedByHand) {
            layout = new TrackLayout(tracks.stream().map(Track::height).toList()).filling(viewHeight - top,
                    tracks.stream().map(Track::grows).toList());
        }
        scrollTo(offset);
    }

    int total() {
        return layout.total();
    }

    int offset() {
        return offset;
    }

    int visibleHeight() {
        return Math.max(1, viewHeight - top);
    }

    boolean scrollTo(int newOffset) {
        int old = offset;
        offset = Math.max(0, Math.min(total() - visibleHeight(), newOffset));
        return offset != old;
    }

    int y(int track) {
        return top - offset + layout.top(track);
    }

    int height(int track) {
        return layout.height(track);
    }

    Rectangle bounds(int track, int left, int width) {
        return new Rectangle(left, y(track), width, layout.height(track));
    }

    OptionalInt trackAt(int y) {
        return y < top ? OptionalInt.empty() : layout.trackAt(y - top + offset);
    }

    OptionalInt dividerAt(int y) {
        return y < top ? OptionalInt.empty() : layout.dividerAt(y - top + offset);
    }

    void resizeTrack(int track, int height) {
        resizedByHand = true;
        layout = layout.withHeight(track, height);
        scrollTo(offset);
    }

    List<Layer.Hit> hits(TimeAxis axis, int x, int y) {
        OptionalInt track = trackAt(y);
        List<Layer.Hit> hits = new ArrayList<>();
        if (track.isPresent()) {
            List<Layer> layers = tracks.get(track.getAsInt()).layers();
            for (int i = layers.size() - 1; i >= 0; i--) {
                Optional<Layer.Hit> hit = layers.get(i).hit(axis, x, y - y(track.getAsInt()), height(track.getAsInt()));
                hit.ifPresent(hits::add);
            }
        }
        return hits;
    }

    String readout(TimeAxis axis, int x, int y) {
        List<String> words = new ArrayList<>();
        long sample = axis.sampleAt(x);
        words.add(TimeFormat.position(sample, axis.sampleRate()));
        trackAt(y).ifPresent(track -> {
            double share = 1 - (y - y(track)) / (double) height(track);
            tracks.get(track).layers().stream().map(layer -> layer.readout(sample, share)).filter(text -> !text.isEmpty())
                    .forEach(words::add);
        });
        List<Layer.Hit> hits = hits(axis, x, y);
        if (!hits.isEmpty()) {
            Segment segment = hits.get(0).segment();
            String label = segment.label().isEmpty() ? "" : "\u201c" + segment.label() + "\u201d ";
            words.add(label + TimeFormat.position(segment.start(), axis.sampleRate())
                    + (segment.range().isEmpty() ? "" : " \u2013 " + TimeFormat.position(segment.end(), axis.sampleRate())));
        }
        return String.join("  \u00b7  ", words);
    }
}
