/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.session;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;

import org.sparsha.application.course.CourseWindow;


/**
 * What the model hears from moment to moment: its answers to windows that move over the recording, and the moment that is looked at. To be
 * used on the UI's thread; whoever changes something tells all others.
 */
public final class RunningPrediction {

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private List<CourseWindow> windows = List.of();
    private OptionalLong pointed = OptionalLong.empty();

    /** @param listener run when other windows are known, or another moment is looked at */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** @param listener not to be run any more */
    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    /** @return the windows from left to right; none where the recording is too short for more than one, or nothing is known yet */
    public List<CourseWindow> windows() {
        return windows;
    }

    /** @param newWindows what the model hears in each stretch, from left to right */
    public void setWindows(List<CourseWindow> newWindows) {
        windows = List.copyOf(newWindows);
        listeners.forEach(Runnable::run);
    }

    void clear() {
        if (!windows.isEmpty()) {
            setWindows(List.of());
        }
    }

    /** @param sample the moment looked at, where the mouse or the sound is */
    public void point(OptionalLong sample) {
        if (!sample.equals(pointed)) {
            Optional<CourseWindow> before = pointed();
            pointed = sample;
            if (!pointed().equals(before)) {
                listeners.forEach(Runnable::run);
            }
        }
    }

    /** @return the window about the moment looked at */
    public Optional<CourseWindow> pointed() {
        return pointed.isEmpty() ? Optional.empty() : at(pointed.getAsLong());
    }

    /**
     * @param sample a moment
     * @return the window whose middle is nearest to it; empty outside of all windows
     */
    public Optional<CourseWindow> at(long sample) {
        if (windows.isEmpty() || sample < windows.get(0).range().start() || sample > windows.get(windows.size() - 1).range().end()) {
            return Optional.empty();
        }
        int low = 0;
        int high = windows.size() - 1;
        while (low < high) { // the first window after which the next one is farther away
            int middle = (low + high) / 2;
            if (sample - windows.get(middle).middle() > windows.get(middle + 1).middle() - sample) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Optional.of(windows.get(low));
    }
}
