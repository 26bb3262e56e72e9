/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.playback;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Which frame of the source belongs to which frame of the output line, across loops and changes of speed. Written by the playing thread,
 * asked by any.
 */
final class PlayedPositions {

    private record Anchor(long lineFrame, double position, double speed) {

        double at(long frame) {
            return position + (frame - lineFrame) * speed;
        }
    }

    private final Deque<Anchor> anchors = new ArrayDeque<>();

    /**
     * From a line frame on, the source goes on from another place or at another speed.
     *
     * @param lineFrame frame of the line, not before those of earlier calls
     * @param position frame of the source
     * @param speed frames of the source a frame of the line
     */
    synchronized void add(long lineFrame, double position, double speed) {
        anchors.addLast(new Anchor(lineFrame, position, speed));
    }

    /**
     * Looks up what is heard; forgets what lies before.
     *
     * @param heard frames of the line heard so far; never less than in an earlier call
     * @return the frame of the source
     */
    synchronized double at(long heard) {
        Anchor current = anchors.removeFirst();
        while (!anchors.isEmpty() && anchors.peekFirst().lineFrame() <= heard) {
            current = anchors.removeFirst();
        }
        anchors.addFirst(current);
        return current.at(Math.max(heard, current.lineFrame()));
    }

    /**
     * Looks up what will be heard; forgets nothing.
     *
     * @param frame frame of the line that will have been heard, not before those given to {@link #at}
     * @return the frame of the source, as far as it is known what follows
     */
    synchronized double ahead(long frame) {
        Anchor current = anchors.peekFirst();
        for (Anchor anchor : anchors) {
            if (anchor.lineFrame() <= frame) {
                current = anchor;
            }
        }
        return current.at(Math.max(frame, current.lineFrame()));
    }
}
