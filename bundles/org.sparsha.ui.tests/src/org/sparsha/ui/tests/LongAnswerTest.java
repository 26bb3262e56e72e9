/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.Test;
import org.sparsha.application.course.CourseWindow;
import org.sparsha.application.course.StrongestMoments;
import org.sparsha.audio.AudioClip;
import org.sparsha.audio.AudioFiles;
import org.sparsha.audio.WavFormat;
import org.sparsha.audio.WavWriter;
import org.sparsha.timeline.Timeline;
import org.sparsha.timeline.Track;
import org.sparsha.ui.session.ClipDocument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Along a long recording the answer is a track, and the moments at which the model is surest are a list that leads to them. */
class LongAnswerTest extends WorkbenchTest {

    private static final int TIMES = 32;

    @Test
    void theAnswerIsATrackAndItsStrongestMomentsAreListed() throws Exception {
        float[] once = AudioFiles.read(Speech.write(folder.resolve("once.wav"))).mono();
        float[] samples = new float[TIMES * once.length];
        for (int i = 0; i < TIMES; i++) {
            for (int k = 0; k < once.length; k++) {
                samples[i * once.length + k] = once[k] * (1 + i % 5) / 5;
            }
        }
        Path file = folder.resolve("long.wav");
        WavWriter.write(file, AudioClip.ofMono(samples, Speech.RATE), WavFormat.PCM_16);
        workbench.page.showView("org.sparsha.ui.prediction");
        ClipDocument document = workbench.open(file);
        assertTrue(document.isFollowed());
        Pump.until("all of it is known", () -> !document.running().windows().isEmpty()
                && document.running().windows().getLast().range().end() > document.info().frames() - 2 * Speech.RATE);
        Timeline timeline = workbench.hands.find("timeline", Timeline.class, found -> true);
        Pump.until("the answer is a track", () -> timeline.tracks().stream().map(Track::name).anyMatch("Answer"::equals));

        Table table = workbench.hands.find("list of moments", Table.class, found -> Naming.name(found).equals("Strongest moments"));
        Combo label = (Combo) table.getParent().getChildren()[1];
        workbench.hands.choose(label, label.getItem(1));
        List<CourseWindow> expected = StrongestMoments.of(document.running().windows(), 1, table.getItemCount());
        Pump.until("they are listed", () -> table.getItemCount() > 1);
        workbench.hands.selectRow(table, 1);
        assertEquals(expected.get(1).range(), document.timeline().selection().orElseThrow());
        for (String theme : List.of("Light", "Dark")) {
            workbench.hands.menu("View", "Theme", theme);
            Screenshots.take("long-answer-" + theme.toLowerCase(Locale.ROOT));
        }
    }
}
