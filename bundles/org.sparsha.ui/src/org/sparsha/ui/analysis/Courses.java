/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

import org.sparsha.audio.ChannelChoice;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.settings.Settings;

/** The long recordings that the model is asked about from window to window. To be used on the UI's thread. */
final class Courses {

    private final ModelCache models;
    private final Settings settings;
    private final Executor ui;
    private final Map<ClipDocument, Followed> followed = new HashMap<>();

    /** What makes the answers along a recording what they are. */
    private record Wish(String model, List<String> classes, double window, double hop, ChannelChoice channel) {
    }

    private record Followed(Wish wish, CourseJob job) {
    }

    Courses(ModelCache models, Settings settings, Executor ui) {
        this.models = models;
        this.settings = settings;
        this.ui = ui;
    }

    /** Has a recording followed by the model, classes, channel, window and hop chosen now, if it is long enough and isn't yet. */
    void follow(ClipDocument document) {
        Wish wish = new Wish(settings.model(), settings.classes(), settings.courseWindow(), settings.courseHop(),
                document.heard().channel());
        Optional<Followed> before = Optional.ofNullable(followed.get(document));
        if (!document.isFollowed() || before.filter(known -> known.wish().equals(wish)).isPresent()) {
            return;
        }
        before.ifPresent(known -> known.job().end());
        document.running().setWindows(List.of());
        CourseJob job = new CourseJob(document, models, settings, ui);
        followed.put(document, new Followed(wish, job));
        job.schedule();
    }

    /** Ends following a recording that is closed. */
    void end(ClipDocument document) {
        Optional.ofNullable(followed.remove(document)).ifPresent(known -> known.job().end());
    }
}
